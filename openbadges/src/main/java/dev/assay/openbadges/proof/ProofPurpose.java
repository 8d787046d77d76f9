package dev.assay.openbadges.proof;

/// What a proof is made for (W3C Controlled Identifiers 1.0, section 2.3).
public enum ProofPurpose {
    /// To assert a credential.
    ASSERTION("assertionMethod"),
    /// To show who presents credentials.
    AUTHENTICATION("authentication");

    private final String term;

    ProofPurpose(String term) {
        this.term = term;
    }

    /// The word in the proof.
    public String term() {
        return term;
    }
}
