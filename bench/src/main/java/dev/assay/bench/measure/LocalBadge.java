package dev.assay.bench.measure;

import dev.assay.openbadges.Achievement;
import dev.assay.openbadges.IdentityObject;
import dev.assay.openbadges.Issuer;
import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.Recipient;
import dev.assay.openbadges.Unissued;
import dev.assay.openbadges.bundle.BadgeBundle;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Badges in files, signed for this run by a fresh key that is its own DID: one that names nothing to be fetched, and
/// one in a bundle with its status list.
record LocalBadge(Path badge, Path bundle) {
    private static final URI STATUS_LIST = URI.create("https://bench.example/status/1");
    private static final long PLACE = 94_567;

    static LocalBadge in(Path folder) throws IOException {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var issuer = Issuer.didKey("Bench", Optional.empty(), SigningKey.generate(new SecureRandom()));
        var plain = issuer.issue(credential(now, Optional.empty()), now);
        var entry = new StatusEntry(STATUS_LIST, PLACE, StatusPurpose.REVOCATION);
        var list = new StatusListCredential(
                STATUS_LIST,
                issuer.profile().id(),
                StatusPurpose.REVOCATION,
                StatusList.empty(),
                now,
                Optional.empty(),
                Optional.empty());
        var bundle = new BadgeBundle(
                issuer.issue(credential(now, Optional.of(entry)), now),
                Optional.empty(),
                List.of(issuer.sign(list.unsigned(), now)),
                now);
        return new LocalBadge(
                Files.writeString(folder.resolve("badge.json"), plain.toString()),
                Files.writeString(folder.resolve("bundle.json"), bundle.toJson().toString()));
    }

    private static Unissued<OpenBadgeCredential> credential(Instant now, Optional<StatusEntry> status) {
        var achievement = Achievement.of(
                URI.create("https://bench.example/badges/bench"),
                "Bench",
                "Was measured.",
                "Fifty questions, fresh ones.");
        var builder = OpenBadgeCredential.of(
                URI.create("urn:uuid:" + UUID.randomUUID()),
                achievement,
                Recipient.of(UUID.randomUUID(), IdentityObject.name("Bench Candidate")),
                now);
        status.ifPresent(builder::with);
        return builder.build();
    }
}
