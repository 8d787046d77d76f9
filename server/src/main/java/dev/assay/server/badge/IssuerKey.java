package dev.assay.server.badge;

import dev.assay.openbadges.keys.SigningKey;
import java.time.Instant;
import java.util.Optional;

/// A key that badges are or were signed with. A retired one signs no new badges, but those it signed stay good.
public record IssuerKey(SigningKey key, Instant createdAt, Optional<Instant> retiredAt) {
    /// The public key as Multikey text, which names the key.
    public String id() {
        return key.publicKey().multibase();
    }
}
