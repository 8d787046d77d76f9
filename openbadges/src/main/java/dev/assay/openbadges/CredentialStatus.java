package dev.assay.openbadges;

import dev.assay.openbadges.Property.Known;
import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.status.StatusEntry;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Where it stands whether a credential is revoked (Verifiable Credentials 2.0, section 4.10).
///
/// What the fields of a `BitstringStatusListEntry` say is read by [#entry()].
public record CredentialStatus(JsonObject json) implements Part {

    private static final Maybe<URI> ID = new Maybe<>("id", Forms.IRI);

    static final Shape SHAPE = Shape.of(
            "CredentialStatus",
            ID,
            Types.any("BitstringStatusListEntry"),
            new Known("statusPurpose"),
            new Known("statusListIndex"),
            new Known("statusListCredential"));

    public CredentialStatus {
        SHAPE.require(json);
    }

    /// A place in a status list.
    public static CredentialStatus of(StatusEntry entry) {
        return new CredentialStatus(entry.json());
    }

    /// Its address.
    public Optional<URI> id() {
        return ID.of(json);
    }

    /// What kind it is: each a term of a context, or an address.
    public List<String> types() {
        return Types.said(json);
    }

    /// The place in a status list.
    public StatusEntry.Reading entry() {
        return StatusEntry.read(json);
    }
}
