package dev.assay.openbadges;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who earned a badge.
///
/// @param id          an absolute id of the holder, such as a `urn:uuid:`
/// @param identifiers what names the holder: at least one where there is no id
public record Recipient(Optional<URI> id, List<IdentityObject> identifiers) {

    public Recipient {
        id.ifPresent(address -> Forms.absolute("a recipient's id", address));
        identifiers = List.copyOf(identifiers);
        if (id.isEmpty() && identifiers.isEmpty()) {
            throw new IllegalArgumentException("a recipient has an id, an identifier, or both");
        }
    }

    /// A holder with an id that says nothing, and names.
    public static Recipient of(UUID id, IdentityObject... identifiers) {
        return new Recipient(Optional.of(URI.create("urn:uuid:" + id)), List.of(identifiers));
    }

    /// A holder known by names alone.
    public static Recipient of(IdentityObject... identifiers) {
        return new Recipient(Optional.empty(), List.of(identifiers));
    }
}
