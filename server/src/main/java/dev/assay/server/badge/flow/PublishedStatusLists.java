package dev.assay.server.badge.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import dev.assay.server.badge.StatusListAddress;
import dev.assay.server.badge.StatusListPolicy;
import dev.assay.server.badge.StatusListVersion;
import dev.assay.server.badge.StatusPlace;
import dev.assay.server.badge.sql.StatusListRows;
import dev.assay.server.badge.sql.StatusVersionRows;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The status lists as they are published: a new version is signed when one is asked for and the newest is not what the
/// marks say, or ends soon. All versions are kept.
@Component
public final class PublishedStatusLists {
    private final StatusListRows rows;
    private final StatusVersionRows versions;
    private final IssuerKeys keys;
    private final InstantSource clock;
    private final Cache<Integer, StatusListVersion> newest = Caffeine.newBuilder()
            .maximumSize(16)
            .expireAfterWrite(StatusListPolicy.KEPT)
            .build();

    PublishedStatusLists(StatusListRows rows, StatusVersionRows versions, IssuerKeys keys, InstantSource clock) {
        this.rows = rows;
        this.versions = versions;
        this.keys = keys;
        this.clock = clock;
    }

    /// The newest version; empty where there is no list of that number.
    public Optional<StatusListVersion> published(int number) {
        var kept = newest.getIfPresent(number);
        if (kept != null && !isFresh(kept)) {
            newest.invalidate(number);
        }
        return Optional.ofNullable(newest.get(
                number, wanted -> rows.list(wanted).flatMap(this::current).orElse(null)));
    }

    /// The same by the address that badges name it by.
    public Optional<StatusListVersion> published(URI address) {
        return rows.list(address).map(StatusListAddress::number).flatMap(this::published);
    }

    /// One version, as it was signed.
    public Optional<StatusListVersion> version(int number, int version) {
        return versions.version(number, version);
    }

    /// The list signed at this moment, for a copy that will be kept.
    public Optional<JsonObject> now(int number) {
        return rows.list(number).flatMap(list -> sign(list, marks(list), now()));
    }

    /// Credentials say times in whole seconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    void changed(int number) {
        newest.invalidate(number);
    }

    private boolean isFresh(StatusListVersion version) {
        return StatusListPolicy.isFresh(version.validUntil(), clock.instant());
    }

    private Optional<StatusListVersion> current(StatusListAddress list) {
        var last = versions.newest(list.number());
        var marks = marks(list);
        if (last.filter(version -> isFresh(version) && version.says(marks)).isPresent()) {
            return last;
        }
        var now = now();
        var next = last.map(StatusListVersion::version).orElse(0) + 1;
        var signed = sign(list, marks, now)
                .map(json ->
                        new StatusListVersion(list.number(), next, StrictJson.write(json), StatusListPolicy.end(now)));
        // where somebody else was quicker, theirs may be older than these marks: looked at anew
        return signed.isEmpty() || versions.add(signed.get()) ? signed : current(list);
    }

    private StatusList marks(StatusListAddress list) {
        return StatusList.empty(StatusPlace.ENTRIES).with(rows.revoked(list.number()));
    }

    private Optional<JsonObject> sign(StatusListAddress list, StatusList marks, Instant now) {
        var unsigned = new StatusListCredential(
                        list.address(),
                        list.issuer(),
                        StatusPurpose.REVOCATION,
                        marks,
                        now,
                        Optional.of(StatusListPolicy.end(now)),
                        Optional.of(StatusListPolicy.KEPT))
                .unsigned();
        return keys.withDid(list.issuer()).map(issuer -> issuer.sign(unsigned, now));
    }
}
