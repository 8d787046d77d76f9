package dev.assay.openbadges;

/// What a result's value means (Open Badges 3.0, ResultType enumeration).
///
/// Open: beside the terms of the specification, every term that begins with `ext:` is one.
///
/// @param term the word in the credential
public record ResultType(String term) {

    static final OpenTerms TERMS = new OpenTerms("ResultType");

    /// An average of grades as a number.
    public static final ResultType GRADE_POINT_AVERAGE = standard("GradePointAverage");

    /// A grade as a letter or two.
    public static final ResultType LETTER_GRADE = standard("LetterGrade");

    /// A share of a hundred.
    public static final ResultType PERCENT = standard("Percent");

    /// A named level.
    public static final ResultType PERFORMANCE_LEVEL = standard("PerformanceLevel");

    /// A score that is expected, not measured.
    public static final ResultType PREDICTED_SCORE = standard("PredictedScore");

    /// A number of points.
    public static final ResultType RAW_SCORE = standard("RawScore");

    /// A statement, such as a number of attempts.
    public static final ResultType RESULT = standard("Result");

    /// A rubric criterion.
    public static final ResultType RUBRIC_CRITERION = standard("RubricCriterion");

    /// A level of a rubric criterion; the result names it in `achievedLevel`.
    public static final ResultType RUBRIC_CRITERION_LEVEL = standard("RubricCriterionLevel");

    /// A number of points by a rubric.
    public static final ResultType RUBRIC_SCORE = standard("RubricScore");

    /// A number of points on a common scale.
    public static final ResultType SCALED_SCORE = standard("ScaledScore");

    /// How far it is; the result says it in `status`.
    public static final ResultType STATUS = standard("Status");

    static final Form<ResultType> FORM = Forms.term(TERMS, ResultType::new, ResultType::term);

    public ResultType {
        TERMS.require(term);
    }

    private static ResultType standard(String term) {
        return new ResultType(TERMS.standard(term));
    }

    @Override
    public String toString() {
        return term;
    }
}
