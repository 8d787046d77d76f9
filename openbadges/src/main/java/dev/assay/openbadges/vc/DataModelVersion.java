package dev.assay.openbadges.vc;

/// The versions of the Verifiable Credentials Data Model, told by a document's first context.
public enum DataModelVersion {
    V1_1("https://www.w3.org/2018/credentials/v1", "issuanceDate", "expirationDate"),
    V2_0("https://www.w3.org/ns/credentials/v2", "validFrom", "validUntil");

    private final String context;
    private final String begin;
    private final String end;

    DataModelVersion(String context, String begin, String end) {
        this.context = context;
        this.begin = begin;
        this.end = end;
    }

    /// The context that stands first.
    public String context() {
        return context;
    }

    /// The property that says from when on a credential is valid.
    String begin() {
        return begin;
    }

    /// The property that says until when a credential is valid.
    String end() {
        return end;
    }
}
