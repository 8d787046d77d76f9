package dev.assay.openbadges.status;

/// What can go wrong in finding a credential's status; the names are those of Bitstring Status List 1.0, section 3.5.
public enum StatusError {
    /// The list could not be fetched.
    STATUS_RETRIEVAL_ERROR("https://www.w3.org/ns/credentials/status-list#"),
    /// The list's proof does not verify, or it is another list, or about another purpose, than the entry says.
    STATUS_VERIFICATION_ERROR("https://www.w3.org/ns/credentials/status-list#"),
    /// The list has fewer entries than keep the one that is looked at unknown.
    STATUS_LIST_LENGTH_ERROR("https://www.w3.org/ns/credentials/status-list#"),
    /// The entry's place lies outside the list (Verifiable Credentials Data Model 2.0).
    RANGE_ERROR("https://www.w3.org/TR/vc-data-model#"),
    /// The entry or the list breaks the standard (Verifiable Credentials Data Model 2.0).
    MALFORMED_VALUE_ERROR("https://www.w3.org/TR/vc-data-model#");

    private final String vocabulary;

    StatusError(String vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The address that names this error, for a problem report (RFC 9457).
    public String address() {
        return vocabulary + name();
    }
}
