package dev.assay.openbadges;

import dev.assay.openbadges.status.StatusEntry;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers what a credential may have beside what it must have; see [OpenBadgeCredential#of].
public final class OpenBadgeCredentialBuilder {

    private final URI id;
    private final Achievement achievement;
    private final Recipient recipient;
    private final Instant validFrom;
    private final List<Result> results = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private Optional<Instant> validUntil = Optional.empty();
    private Optional<StatusEntry> status = Optional.empty();
    private boolean namesSchema;

    OpenBadgeCredentialBuilder(URI id, Achievement achievement, Recipient recipient, Instant validFrom) {
        this.id = id;
        this.achievement = achievement;
        this.recipient = recipient;
        this.validFrom = validFrom;
    }

    public OpenBadgeCredentialBuilder validUntil(Instant until) {
        validUntil = Optional.of(until);
        return this;
    }

    public OpenBadgeCredentialBuilder with(Result result) {
        results.add(result);
        return this;
    }

    public OpenBadgeCredentialBuilder with(Evidence piece) {
        evidence.add(piece);
        return this;
    }

    public OpenBadgeCredentialBuilder with(StatusEntry entry) {
        status = Optional.of(entry);
        return this;
    }

    /// Names 1EdTech's JSON schema, and with it the context that defines how.
    public OpenBadgeCredentialBuilder namingSchema() {
        namesSchema = true;
        return this;
    }

    /// The credential.
    ///
    /// @throws IllegalArgumentException where its parts do not fit together
    public OpenBadgeCredential build() {
        return new OpenBadgeCredential(
                id, achievement, recipient, validFrom, validUntil, results, evidence, status, namesSchema);
    }
}
