package dev.assay.openbadges.verify;

/// The checks of a verification, in the order they are reported.
public enum CheckId {
    FETCH("fetch", "address"),
    PARSE("parse", "form"),
    CONTEXTS("contexts", "terms"),
    SHAPE("shape", "contents"),
    PROOF("proof", "signature"),
    ISSUER_KEY("issuer-key", "issuer's key"),
    ISSUER("issuer", "issuer"),
    DATES("dates", "dates"),
    STATUS("status", "revocation"),
    RECIPIENT("recipient", "recipient"),
    EVIDENCE("evidence", "evidence"),
    ENDORSEMENTS("endorsements", "endorsement"),
    IMAGE("image", "image");

    private final String id;
    private final String label;

    CheckId(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /// The stable name for programs.
    public String id() {
        return id;
    }

    /// What is checked, for people.
    public String label() {
        return label;
    }
}
