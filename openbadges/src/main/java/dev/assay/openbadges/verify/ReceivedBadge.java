package dev.assay.openbadges.verify;

import dev.assay.openbadges.Achievement;
import dev.assay.openbadges.Criteria;
import dev.assay.openbadges.IdentifierType;
import dev.assay.openbadges.IdentityObject;
import dev.assay.openbadges.Image;
import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.Text;
import dev.assay.openbadges.ob2.Ob2Badge;
import dev.assay.openbadges.ob2.Ob2BadgeClass;
import dev.assay.openbadges.ob2.Ob2Issuer;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// What a badge from somebody else says, as a page shows it. Believe it only as far as the verdict goes.
///
/// @param id         the badge's own id
/// @param issuer     the issuer's id: a DID or an address
/// @param issuerName as the issuer calls itself
/// @param holderName where the badge says it openly
/// @param validUntil when its validity ends, if ever
public record ReceivedBadge(
        Standard standard,
        String id,
        String issuer,
        Optional<String> issuerName,
        Optional<String> holderName,
        Earned achievement,
        Instant validFrom,
        Optional<Instant> validUntil) {

    /// The standard that a badge follows.
    public enum Standard {
        OPEN_BADGES_3("Open Badges 3.0"),
        /// 2.0 and 2.1: such a badge is only as durable as its issuer's server.
        OPEN_BADGES_2("Open Badges 2");

        private final String label;

        Standard(String label) {
            this.label = label;
        }

        /// What it is called.
        public String label() {
            return label;
        }
    }

    /// What the badge is for.
    ///
    /// @param criteria how it is earned, in words
    /// @param image    the address of its image, possibly with the image in it (`data:`)
    public record Earned(String name, String description, Optional<String> criteria, Optional<String> image) {}

    static ReceivedBadge of(OpenBadgeCredential badge) {
        var subject = badge.credentialSubject();
        return new ReceivedBadge(
                Standard.OPEN_BADGES_3,
                badge.id().toString(),
                badge.issuer().id(),
                badge.issuer().name().map(Text::value),
                subject.identifiers().stream()
                        .filter(each -> each.identityType().equals(IdentifierType.NAME) && !each.hashed())
                        .map(IdentityObject::identityHash)
                        .findFirst(),
                earned(subject.achievement()),
                badge.validFrom(),
                badge.validUntil());
    }

    private static Earned earned(Achievement achievement) {
        return new Earned(
                achievement.name().value(),
                achievement.description().value(),
                Optional.of(achievement.criteria()).flatMap(Criteria::narrative).map(Text::value),
                achievement.image().map(Image::id).map(URI::toString));
    }

    /// A badge class or profile that was not fetched is called by its address, where that is known.
    static ReceivedBadge of(Ob2Badge badge) {
        return new ReceivedBadge(
                Standard.OPEN_BADGES_2,
                badge.id(),
                badge.issuer().map(Ob2Issuer::id).orElse("an issuer that was not found"),
                badge.issuer().map(Ob2Issuer::name),
                Optional.empty(),
                badge.badgeClass()
                        .map(ReceivedBadge::earned)
                        .orElseGet(() -> new Earned(badge.id(), "", Optional.empty(), Optional.empty())),
                badge.issuedOn(),
                badge.expires());
    }

    private static Earned earned(Ob2BadgeClass badgeClass) {
        return new Earned(
                badgeClass.name(),
                badgeClass.description(),
                badgeClass.criteria().or(badgeClass::criteriaAddress),
                badgeClass.image());
    }
}
