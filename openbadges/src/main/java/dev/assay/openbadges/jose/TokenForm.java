package dev.assay.openbadges.jose;

/// How a credential stands in a token.
public enum TokenForm {
    /// `vc+jwt`: what is signed is the credential (W3C Securing Verifiable Credentials using JOSE and COSE, section
    /// 3.1.1).
    VC_JWT("vc+jwt"),
    /// `JWT`: the credential, or an older one under `vc`, with claims that repeat its issuer, holder, id and dates
    /// (Open Badges 3.0, section 8.2, and Verifiable Credentials Data Model 1.1, section 6.3.1).
    OPEN_BADGES_JWT("JWT");

    private final String type;

    TokenForm(String type) {
        this.type = type;
    }

    /// The header's `typ`.
    public String type() {
        return type;
    }
}
