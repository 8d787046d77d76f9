package dev.assay.openbadges.sdjwt;

/// How a credential stands in a token with selective disclosure.
public enum SdJwtForm {
    /// The claims are a credential of data model 2.0 (W3C Securing Verifiable Credentials using JOSE and COSE,
    /// section 3.2).
    W3C("vc+sd-jwt"),
    /// The claims are of a type of their own, named by `vct` (IETF SD-JWT VC). Older drafts call it `vc+sd-jwt`
    /// too.
    IETF("dc+sd-jwt");

    private final String type;

    SdJwtForm(String type) {
        this.type = type;
    }

    /// The header's `typ`.
    public String type() {
        return type;
    }
}
