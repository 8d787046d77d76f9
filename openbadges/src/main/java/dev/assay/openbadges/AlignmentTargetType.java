package dev.assay.openbadges;

/// What an alignment points to (Open Badges 3.0, AlignmentTargetType enumeration).
///
/// Open: beside the terms of the specification, every term that begins with `ext:` is one.
///
/// @param term the word in the credential
public record AlignmentTargetType(String term) {

    static final OpenTerms TERMS = new OpenTerms("AlignmentTargetType");

    /// A competency in the Credential Engine's vocabulary of competencies.
    public static final AlignmentTargetType CEASN_COMPETENCY = standard("ceasn:Competency");

    /// A credential in the Credential Engine's vocabulary.
    public static final AlignmentTargetType CETERMS_CREDENTIAL = standard("ceterms:Credential");

    /// An item of a framework in the CASE format, such as a competency.
    public static final AlignmentTargetType CF_ITEM = standard("CFItem");

    /// A rubric in the CASE format.
    public static final AlignmentTargetType CF_RUBRIC = standard("CFRubric");

    /// A criterion of such a rubric.
    public static final AlignmentTargetType CF_RUBRIC_CRITERION = standard("CFRubricCriterion");

    /// A level of such a criterion.
    public static final AlignmentTargetType CF_RUBRIC_CRITERION_LEVEL = standard("CFRubricCriterionLevel");

    /// Something described in the Credential Transparency Description Language.
    public static final AlignmentTargetType CTDL = standard("CTDL");

    static final Form<AlignmentTargetType> FORM =
            Forms.term(TERMS, AlignmentTargetType::new, AlignmentTargetType::term);

    public AlignmentTargetType {
        TERMS.require(term);
    }

    private static AlignmentTargetType standard(String term) {
        return new AlignmentTargetType(TERMS.standard(term));
    }

    @Override
    public String toString() {
        return term;
    }
}
