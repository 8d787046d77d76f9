package dev.assay.server.badge.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.server.assessment.AttemptScored;
import dev.assay.server.badge.Badge;
import dev.assay.server.badge.BadgeClass;
import dev.assay.server.badge.BadgeClasses;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.BadgeIssued;
import dev.assay.server.badge.Credentials;
import dev.assay.server.badge.Passing;
import dev.assay.server.badge.Picture;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.badge.ValidityPolicy;
import dev.assay.server.badge.sql.BadgeRows;
import dev.assay.server.identity.Holder;
import dev.assay.server.identity.Holders;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Issues the badge of a passed attempt, at once and exactly once: however often and wherever the event is delivered,
/// one row is added and one [BadgeIssued] published with it.
@Component
class IssueBadge {
    private static final int DRAWS = 8;

    private final BadgeRows badges;
    private final BadgeClasses classes;
    private final Holders holders;
    private final IssuerKeys keys;
    private final StatusPlaces places;
    private final Credentials credentials;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final ApplicationEventPublisher events;
    private final Cache<Drawing, Picture> pictures =
            Caffeine.newBuilder().maximumSize(64).build();

    /// All that is drawn, the same for everybody in a year.
    private record Drawing(BadgeClass badgeClass, String issuer, int year) {
        Picture picture() {
            return Picture.of(badgeClass.art(issuer, year), badgeClass.level());
        }
    }

    IssueBadge(
            BadgeRows badges,
            BadgeClasses classes,
            Holders holders,
            IssuerKeys keys,
            StatusPlaces places,
            BaseUrl baseUrl,
            InstantSource clock,
            RandomGenerator random,
            ApplicationEventPublisher events) {
        this.badges = badges;
        this.classes = classes;
        this.holders = holders;
        this.keys = keys;
        this.places = places;
        this.credentials = new Credentials(baseUrl);
        this.clock = clock;
        this.random = random;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(AttemptScored scored) {
        if (scored.passed()) {
            // without an account there is nobody to issue to: it was erased meanwhile
            holders.holder(scored.account()).ifPresent(holder -> issue(Passing.of(scored), holder));
        }
    }

    private void issue(Passing passing, Holder holder) {
        var badgeClass = classes.of(passing.plan())
                .orElseThrow(() -> new IllegalStateException("No badge is described for the plan " + passing.plan()));
        for (int draw = 0; draw < DRAWS; draw++) {
            if (badges.isIssued(passing.attempt(), passing.account(), passing.plan())) {
                return;
            }
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var badge = drawn(passing, holder, badgeClass, now);
            if (badges.add(signed(badge, badgeClass, holder, now), picture(badgeClass, now))) {
                events.publishEvent(
                        new BadgeIssued(badge.id().value(), badge.account(), badge.plan(), badge.issuedAt()));
                return;
            }
        }
        throw new IllegalStateException("No free place for the badge of attempt " + passing.attempt());
    }

    private Picture picture(BadgeClass badgeClass, Instant now) {
        var drawing = new Drawing(
                badgeClass, keys.identity().name(), now.atZone(ZoneOffset.UTC).getYear());
        return pictures.get(drawing, Drawing::picture);
    }

    private Badge drawn(Passing passing, Holder holder, BadgeClass badgeClass, Instant now) {
        return new Badge(
                BadgeId.draw(random),
                passing,
                badgeClass.name(),
                badgeClass.level(),
                Ids.pseudonym(random),
                holder.name(),
                places.draw(keys.current().profile().id(), now),
                now,
                ValidityPolicy.end(now),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private SignedBadge signed(Badge badge, BadgeClass badgeClass, Holder holder, Instant now) {
        var email = Optional.of(holder.email()).filter(address -> holder.confirmed());
        var credential = credentials.of(badge, badgeClass, email, random);
        var json = keys.current().issue(credential, now);
        return new SignedBadge(badge, StrictJson.write(json), email.isPresent());
    }
}
