package dev.assay.openbadges.status;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Keeps fetched status lists and revocation lists as long as they allow, so that their issuers are asked less often
/// and learn less about who is looked at. Other documents, and those that the asker supplied, pass through.
///
/// A list is fresh for its `ttl`, at most [#LONGEST]; where it says none, for as long as its server lets it be kept,
/// at most [#UNSAID]; never past its `validUntil`. Signatures are not checked here, so a copy is as good as a fetched
/// one, not better. Bounded, and safe for use by many threads.
public final class StatusListCache implements Documents {
    /// How long a list without a `ttl` is kept; the standard names no default.
    public static final Duration UNSAID = Duration.ofMinutes(5);

    /// How long any list is kept: a `ttl` is only checked after the list was kept by it.
    public static final Duration LONGEST = Duration.ofDays(1);

    private final Documents source;
    private final InstantSource clock;
    private final int mostLists;
    private final long mostBytes;
    private final SequencedMap<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Key(URI url, String accept) {}

    private record Kept(Fetch.Fetched document, Instant fetchedAt, Instant freshUntil, Instant usableUntil) {
        int size() {
            return document.bytes().length;
        }
    }

    /// @param mostLists how many are kept; those not asked for longest go first
    /// @param mostBytes how much they may have together
    public StatusListCache(Documents source, InstantSource clock, int mostLists, long mostBytes) {
        if (!(mostLists > 0 && mostBytes > 0)) {
            throw new IllegalArgumentException("Limits are positive: " + mostLists + ", " + mostBytes);
        }
        this.source = source;
        this.clock = clock;
        this.mostLists = mostLists;
        this.mostBytes = mostBytes;
    }

    /// What asking for a document through the cache gives.
    public sealed interface Got {
        /// The document, fetched just now.
        record Fetched(Fetch.Fetched document) implements Got {}

        /// A copy that is still fresh.
        record Copy(Fetch.Fetched document, Instant fetchedAt) implements Got {}

        /// A copy that is no longer fresh but still valid, because fetching failed: `validUntil` has not passed.
        record LastCopy(Fetch.Fetched document, Instant fetchedAt, Fetch.Failed why) implements Got {}

        /// Nothing: not fetched, and no copy that may be used.
        record Nothing(Fetch why) implements Got {}
    }

    /// A fresh copy or the document. Here a failed fetch stays one: a [Fetch] could not say that a copy is old.
    @Override
    public Fetch get(URI url, String accept) {
        return switch (ask(url, accept)) {
            case Got.Fetched(var document) -> document;
            case Got.Copy(var document, var _) -> document;
            case Got.LastCopy(var _, var _, var why) -> why;
            case Got.Nothing(var why) -> why;
        };
    }

    /// The same, and where fetching fails the last copy as long as it is valid.
    public Got ask(URI url, String accept) {
        var key = new Key(url, accept);
        var copy = copy(key);
        if (copy.isPresent() && isWithin(copy.get(), copy.get().freshUntil())) {
            return new Got.Copy(copy.get().document(), copy.get().fetchedAt());
        }
        // fetched outside of the lock: one slow host must not hold up the others
        return switch (source.get(url, accept)) {
            case Fetch.Fetched document -> {
                keep(key, document);
                yield new Got.Fetched(document);
            }
            case Fetch.Failed why
            when copy.isPresent() && isWithin(copy.get(), copy.get().usableUntil()) ->
                new Got.LastCopy(copy.get().document(), copy.get().fetchedAt(), why);
            case Fetch.Failed why -> new Got.Nothing(why);
            case Fetch.Refused why -> new Got.Nothing(why);
            case Fetch.Absent why -> new Got.Nothing(why);
        };
    }

    private boolean isWithin(Kept copy, Instant end) {
        var now = clock.instant();
        return !now.isBefore(copy.fetchedAt()) && now.isBefore(end);
    }

    private synchronized Optional<Kept> copy(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    private void keep(Key key, Fetch.Fetched document) {
        var read = read(key.url(), document);
        synchronized (this) {
            var old = kept.remove(key);
            bytes -= old == null ? 0 : old.size();
            read.ifPresent(list -> kept.put(key, list));
            bytes += read.map(Kept::size).orElse(0);
            while (kept.size() > mostLists || bytes > mostBytes) {
                bytes -= kept.pollFirstEntry().getValue().size();
            }
        }
    }

    private Optional<Kept> read(URI url, Fetch.Fetched document) {
        if ("file".equals(document.finalUrl().getScheme())) {
            return Optional.empty();
        }
        var unsaid = shorter(document.maxAge().orElse(UNSAID), UNSAID);
        if (!(StrictJson.read(document.bytes()) instanceof JsonReading.Read(JsonObject json))) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (StatusListCredential.read(json, url) instanceof StatusListCredential.Reading.Read(var list)) {
            var fresh = now.plus(shorter(list.timeToLive().orElse(unsaid), LONGEST));
            var end = list.validUntil().orElse(fresh);
            return now.isBefore(end)
                    ? Optional.of(new Kept(document, now, fresh.isBefore(end) ? fresh : end, end))
                    : Optional.empty();
        }
        var end = now.plus(unsaid);
        return RevocationList.read(json) instanceof RevocationList.Reading.Read
                ? Optional.of(new Kept(document, now, end, end))
                : Optional.empty();
    }

    private static Duration shorter(Duration one, Duration other) {
        return Collections.min(List.of(one, other));
    }
}
