package dev.assay.server.badge.flow;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.server.badge.Badge;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.Credentials;
import dev.assay.server.badge.NamingOutcome;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.badge.sql.BadgeRows;
import dev.assay.server.identity.DisplayName;
import dev.assay.server.identity.Holder;
import dev.assay.server.identity.Holders;
import dev.assay.server.kernel.AccountId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets the holder choose the name on a badge and who may see it. Until the badge is public for the first time another
/// name signs the same credential again.
@Component
public class PresentBadge {
    private final BadgeRows badges;
    private final IssuerKeys keys;
    private final Holders holders;
    private final InstantSource clock;
    private final RandomGenerator random;

    PresentBadge(BadgeRows badges, IssuerKeys keys, Holders holders, InstantSource clock, RandomGenerator random) {
        this.badges = badges;
        this.keys = keys;
        this.holders = holders;
        this.clock = clock;
        this.random = random;
    }

    @Transactional
    public NamingOutcome choose(AccountId who, BadgeId id, String typedName, boolean isPublic) {
        var found = badges.lock(id).filter(signed -> signed.badge().isHeldBy(who));
        if (found.isEmpty()) {
            return new NamingOutcome.NoSuchBadge();
        }
        var badge = found.get().badge();
        var name = DisplayName.parse(typedName);
        if (name.isEmpty()) {
            return new NamingOutcome.UnfitName(badge);
        }
        var isNew = !name.get().value().equals(badge.holder());
        if (isNew && !badge.canBeRenamed()) {
            return new NamingOutcome.NameIsFixed(badge);
        }
        if (badge.canBeRenamed()) {
            signAgain(found.get(), name.get().value(), isNew);
        }
        badges.show(id, isPublic, clock.instant());
        return new NamingOutcome.Done(stored(id));
    }

    /// Also where the name stays but the address was confirmed since, so that the badge can carry it.
    private void signAgain(SignedBadge signed, String name, boolean isNew) {
        var email = holders.holder(signed.badge().account())
                .filter(Holder::confirmed)
                .map(Holder::email);
        if (isNew || email.isPresent() != signed.namesEmail()) {
            var json = signed.json();
            var issuer = keys.withDid(issuerOf(json.getJsonObject("issuer")));
            var renamed = Credentials.renamed(json, name, email, random);
            var credential = issuer.orElseThrow(() -> new IllegalStateException(
                            "Not the issuer of " + signed.badge().id()))
                    .sign(renamed, signingTime(signed.badge()));
            badges.rename(signed.badge().id(), name, StrictJson.write(credential), email.isPresent());
        }
    }

    private static String issuerOf(jakarta.json.JsonObject profile) {
        return Json.text(profile, "id").orElseThrow();
    }

    private Instant signingTime(Badge badge) {
        var now = clock.instant();
        return now.isBefore(badge.issuedAt()) ? badge.issuedAt() : now;
    }

    private Badge stored(BadgeId id) {
        return badges.signed(id).map(SignedBadge::badge).orElseThrow();
    }
}
