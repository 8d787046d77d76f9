package dev.assay.openbadges.verify;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an Open Badges 3.0 credential from somebody else says, read into types.
///
/// @param id the credential's id
/// @param issuer the issuer's id: a DID or an address
/// @param issuerName as the issuer calls itself
/// @param subject the holder's id, if any
/// @param identities who the holder is said to be
/// @param achievement what was achieved
/// @param statuses each `credentialStatus`, as it stands
/// @param proofs each `proof`, as it stands
public record ReceivedBadge(
        String id,
        String issuer,
        Optional<String> issuerName,
        Optional<String> subject,
        List<Identity> identities,
        Achievement achievement,
        Instant validFrom,
        Optional<Instant> validUntil,
        List<JsonObject> statuses,
        List<JsonObject> proofs) {
    public ReceivedBadge {
        identities = List.copyOf(identities);
        statuses = List.copyOf(statuses);
        proofs = List.copyOf(proofs);
    }

    /// One `IdentityObject` of the holder.
    ///
    /// @param value the identity itself, or its hash with the algorithm before it: `sha256$…`
    public record Identity(String type, String value, boolean hashed, Optional<String> salt) {}

    /// The `Achievement` the badge is for.
    ///
    /// @param image the address of its image, possibly with the image in it (`data:`)
    public record Achievement(
            String id, String name, String description, Optional<String> narrative, Optional<String> image) {}

    /// The holder's name, where the badge says it openly.
    public Optional<String> holderName() {
        return identities.stream()
                .filter(identity -> identity.type().equals("name") && !identity.hashed())
                .map(Identity::value)
                .findFirst();
    }
}
