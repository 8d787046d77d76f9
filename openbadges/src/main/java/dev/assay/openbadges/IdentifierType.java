package dev.assay.openbadges;

/// What kind of identifier one is (Open Badges 3.0, IdentifierTypeEnum enumeration).
///
/// Open: beside the terms of the specification, every term that begins with `ext:` is one.
///
/// @param term the word in the credential
public record IdentifierType(String term) {

    static final OpenTerms TERMS = new OpenTerms("IdentifierType");

    public static final IdentifierType NAME = standard("name");
    public static final IdentifierType SOURCED_ID = standard("sourcedId");
    public static final IdentifierType SYSTEM_ID = standard("systemId");
    public static final IdentifierType PRODUCT_ID = standard("productId");
    public static final IdentifierType USER_NAME = standard("userName");
    public static final IdentifierType ACCOUNT_ID = standard("accountId");
    public static final IdentifierType EMAIL_ADDRESS = standard("emailAddress");
    public static final IdentifierType NATIONAL_IDENTITY_NUMBER = standard("nationalIdentityNumber");
    public static final IdentifierType ISBN = standard("isbn");
    public static final IdentifierType ISSN = standard("issn");
    public static final IdentifierType LIS_SOURCED_ID = standard("lisSourcedId");
    public static final IdentifierType ONE_ROSTER_SOURCED_ID = standard("oneRosterSourcedId");
    public static final IdentifierType SIS_SOURCED_ID = standard("sisSourcedId");
    public static final IdentifierType LTI_CONTEXT_ID = standard("ltiContextId");
    public static final IdentifierType LTI_DEPLOYMENT_ID = standard("ltiDeploymentId");
    public static final IdentifierType LTI_TOOL_ID = standard("ltiToolId");
    public static final IdentifierType LTI_PLATFORM_ID = standard("ltiPlatformId");
    public static final IdentifierType LTI_USER_ID = standard("ltiUserId");
    public static final IdentifierType IDENTIFIER = standard("identifier");

    static final Form<IdentifierType> FORM = Forms.term(TERMS, IdentifierType::new, IdentifierType::term);

    public IdentifierType {
        TERMS.require(term);
    }

    private static IdentifierType standard(String term) {
        return new IdentifierType(TERMS.standard(term));
    }

    @Override
    public String toString() {
        return term;
    }
}
