package dev.assay.server.badge.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import dev.assay.server.badge.StatusListAddress;
import dev.assay.server.badge.StatusPlace;
import dev.assay.server.badge.sql.StatusListRows;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The status lists as they are published: signed, kept for [#KEPT], and made anew when a badge on one is revoked.
@Component
public final class PublishedStatusLists {
    /// How long a signed list is served, and how long others may keep it.
    public static final Duration KEPT = Duration.ofSeconds(60);

    private final StatusListRows rows;
    private final IssuerKeys keys;
    private final InstantSource clock;
    private final Cache<Integer, String> signed =
            Caffeine.newBuilder().maximumSize(16).expireAfterWrite(KEPT).build();

    PublishedStatusLists(StatusListRows rows, IssuerKeys keys, InstantSource clock) {
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    /// The signed list as JSON text; empty where there is none of that number.
    public Optional<String> published(int number) {
        return Optional.ofNullable(signed.get(
                number,
                wanted -> rows.list(wanted)
                        .flatMap(this::sign)
                        .map(StrictJson::write)
                        .orElse(null)));
    }

    /// The same by the address that badges name it by.
    public Optional<String> published(URI address) {
        return rows.list(address).map(StatusListAddress::number).flatMap(this::published);
    }

    /// The list signed at this moment, for a copy that will be kept.
    public Optional<JsonObject> now(int number) {
        return rows.list(number).flatMap(this::sign);
    }

    void changed(int number) {
        signed.invalidate(number);
    }

    private Optional<JsonObject> sign(StatusListAddress list) {
        var bits = StatusList.empty(StatusPlace.ENTRIES);
        for (int index : rows.revoked(list.number())) {
            bits = bits.with(index, true);
        }
        var now = clock.instant();
        var unsigned = new StatusListCredential(
                        list.address(),
                        list.issuer(),
                        StatusPurpose.REVOCATION,
                        bits,
                        now,
                        Optional.empty(),
                        Optional.of(KEPT))
                .unsigned();
        return keys.withDid(list.issuer()).map(issuer -> issuer.sign(unsigned, now));
    }
}
