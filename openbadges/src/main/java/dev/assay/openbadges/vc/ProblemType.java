package dev.assay.openbadges.vc;

/// The kinds of problem that the specifications give an address, to be used as the `type` of a problem document
/// (RFC 9457).
///
/// Sources: Verifiable Credentials Data Model 2.0, section 7.4; Bitstring Status List 1.0, section 3.5.
public enum ProblemType {
    /// It could not be read: not JSON, not JSON-LD, or with terms that no context defines.
    PARSING_ERROR("https://www.w3.org/TR/vc-data-model#", "It cannot be read"),
    /// A property is missing or does not have the form that the data model asks for.
    MALFORMED_VALUE_ERROR("https://www.w3.org/TR/vc-data-model#", "A property is not as the data model asks"),
    /// A value lies outside of its range: a time that has not come or is over, an index beyond its list.
    RANGE_ERROR("https://www.w3.org/TR/vc-data-model#", "A value is out of its range"),
    /// What secures the document does not hold, or cannot be checked here.
    CRYPTOGRAPHIC_SECURITY_ERROR("https://www.w3.org/TR/vc-data-model#", "The proof does not hold"),
    /// A status list could not be fetched.
    STATUS_RETRIEVAL_ERROR("https://www.w3.org/ns/credentials/status-list#", "The status list cannot be had"),
    /// A status list is not what its entry says, or its mark is set.
    STATUS_VERIFICATION_ERROR("https://www.w3.org/ns/credentials/status-list#", "The status does not allow it");

    private final String vocabulary;
    private final String title;

    ProblemType(String vocabulary, String title) {
        this.vocabulary = vocabulary;
        this.title = title;
    }

    /// The address that names this type.
    public String address() {
        return vocabulary + name();
    }

    /// A few words for people, the same for every problem of the type.
    public String title() {
        return title;
    }
}
