package dev.assay.server.badge.flow;

import dev.assay.openbadges.Issuer;
import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.keys.Signatures;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.server.badge.IssuerIdentity;
import dev.assay.server.badge.IssuerKey;
import dev.assay.server.badge.SealedSeed;
import dev.assay.server.badge.sql.IssuerKeyRows;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.MasterSecret;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The issuer's keys, opened when the server starts; the first is made then. With another secret than the one they were
/// sealed under the server does not start.
@Component
public final class IssuerKeys {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    private final IssuerIdentity identity;
    private final List<IssuerKey> keys;

    IssuerKeys(
            IssuerKeyRows rows,
            MasterSecret secret,
            BaseUrl baseUrl,
            @Value("${assay.issuer-name:Assay}") String issuerName,
            InstantSource clock,
            RandomGenerator random) {
        this.identity = new IssuerIdentity(baseUrl, issuerName);
        var seal = secret.derive("badge-keys");
        if (rows.all(seal).stream().noneMatch(IssuerKeys::isInUse)) {
            var seed = new byte[32];
            random.nextBytes(seed);
            var made = new IssuerKey(SigningKey.ofSeed(seed), clock.instant(), Optional.empty());
            rows.add(made, SealedSeed.seal(made.key(), seal, random));
        }
        this.keys = rows.all(seal);
        // the keys were opened by it, so it is loaded
        LOG.info("Badges are signed by the provider {}", Signatures.provider());
    }

    private static boolean isInUse(IssuerKey key) {
        return key.retiredAt().isEmpty();
    }

    /// The issuer of new badges.
    public Issuer current() {
        return identity.with(keys.stream()
                .filter(IssuerKeys::isInUse)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No badge signing key is in use")));
    }

    /// The issuer with this DID, to sign again what it once issued; empty where this server was never it.
    public Optional<Issuer> withDid(String did) {
        return keys.stream()
                .filter(key -> !identity.isWeb() || isInUse(key))
                .map(identity::with)
                .filter(issuer -> issuer.profile().id().equals(did))
                .findFirst();
    }

    public IssuerIdentity identity() {
        return identity;
    }

    /// The document with the keys that others verify by.
    public ControllerDocument document() {
        return identity.document(keys);
    }
}
