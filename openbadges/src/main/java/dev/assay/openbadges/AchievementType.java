package dev.assay.openbadges;

/// What kind of achievement one is (Open Badges 3.0, AchievementType enumeration).
///
/// Open: beside the terms of the specification, every term that begins with `ext:` is one.
///
/// @param term the word in the credential
public record AchievementType(String term) {

    static final OpenTerms TERMS = new OpenTerms("AchievementType");

    public static final AchievementType ACHIEVEMENT = standard("Achievement");
    public static final AchievementType APPRENTICESHIP_CERTIFICATE = standard("ApprenticeshipCertificate");
    public static final AchievementType ASSESSMENT = standard("Assessment");
    public static final AchievementType ASSIGNMENT = standard("Assignment");
    public static final AchievementType ASSOCIATE_DEGREE = standard("AssociateDegree");
    public static final AchievementType AWARD = standard("Award");
    public static final AchievementType BADGE = standard("Badge");
    public static final AchievementType BACHELOR_DEGREE = standard("BachelorDegree");
    public static final AchievementType CERTIFICATE = standard("Certificate");
    public static final AchievementType CERTIFICATE_OF_COMPLETION = standard("CertificateOfCompletion");
    public static final AchievementType CERTIFICATION = standard("Certification");
    public static final AchievementType COMMUNITY_SERVICE = standard("CommunityService");
    public static final AchievementType COMPETENCY = standard("Competency");
    public static final AchievementType COURSE = standard("Course");
    public static final AchievementType CO_CURRICULAR = standard("CoCurricular");
    public static final AchievementType DEGREE = standard("Degree");
    public static final AchievementType DIPLOMA = standard("Diploma");
    public static final AchievementType DOCTORAL_DEGREE = standard("DoctoralDegree");
    public static final AchievementType FIELDWORK = standard("Fieldwork");
    public static final AchievementType GENERAL_EDUCATION_DEVELOPMENT = standard("GeneralEducationDevelopment");
    public static final AchievementType JOURNEYMAN_CERTIFICATE = standard("JourneymanCertificate");
    public static final AchievementType LEARNING_PROGRAM = standard("LearningProgram");
    public static final AchievementType LICENSE = standard("License");
    public static final AchievementType MEMBERSHIP = standard("Membership");
    public static final AchievementType PROFESSIONAL_DOCTORATE = standard("ProfessionalDoctorate");
    public static final AchievementType QUALITY_ASSURANCE_CREDENTIAL = standard("QualityAssuranceCredential");
    public static final AchievementType MASTER_CERTIFICATE = standard("MasterCertificate");
    public static final AchievementType MASTER_DEGREE = standard("MasterDegree");
    public static final AchievementType MICRO_CREDENTIAL = standard("MicroCredential");
    public static final AchievementType RESEARCH_DOCTORATE = standard("ResearchDoctorate");
    public static final AchievementType SECONDARY_SCHOOL_DIPLOMA = standard("SecondarySchoolDiploma");

    static final Form<AchievementType> FORM = Forms.term(TERMS, AchievementType::new, AchievementType::term);

    public AchievementType {
        TERMS.require(term);
    }

    private static AchievementType standard(String term) {
        return new AchievementType(TERMS.standard(term));
    }

    @Override
    public String toString() {
        return term;
    }
}
