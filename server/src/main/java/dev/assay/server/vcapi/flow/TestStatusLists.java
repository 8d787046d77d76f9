package dev.assay.server.vcapi.flow;

import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.vcapi.MarkOutcome;
import dev.assay.server.vcapi.TestIssuer;
import dev.assay.server.vcapi.TestSignatures;
import dev.assay.server.vcapi.WantedStatus;
import jakarta.json.JsonObject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The status lists of the test issuers, one for each purpose and size of marks, made when first asked for.
@Component
@WhenAsked
public final class TestStatusLists {
    public static final String PATH = "/vc-api/status-lists/";

    /// How long others may keep a list: short, because tests set marks and look at once.
    public static final Duration KEPT = Duration.ofSeconds(1);

    /// Enough for any test run, and a bound for what a caller can make this server remember.
    private static final int MOST_ENTRIES = 20_000;

    private final BaseUrl baseUrl;
    private final TestSignatures signatures;
    private final InstantSource clock;
    private final Map<URI, Marks> lists = new HashMap<>();
    private final Map<String, List<StatusEntry>> issued = new HashMap<>();

    /// @param changed when the marks became what they are
    /// @param used    how many entries were given away
    private record Marks(TestIssuer issuer, StatusPurpose purpose, StatusList list, Instant changed, int used) {
        Marks with(StatusEntry entry, int value, Instant now) {
            return new Marks(issuer, purpose, list.with(Map.of(entry.index(), value), entry.size()), now, used);
        }

        Marks withOneMoreUsed() {
            return new Marks(issuer, purpose, list, changed, used + 1);
        }
    }

    TestStatusLists(BaseUrl baseUrl, SecureRandom random, InstantSource clock) {
        this.baseUrl = baseUrl;
        this.signatures = new TestSignatures(random);
        this.clock = clock;
    }

    /// An entry that no credential had; empty where the list is full.
    synchronized Optional<StatusEntry> next(TestIssuer issuer, WantedStatus wanted) {
        var size = wanted.size() == 1 ? "" : "-" + wanted.size();
        var address = URI.create(
                baseUrl.at(PATH + issuer.name() + "-" + wanted.purpose().term() + size));
        var marks = lists.get(address);
        if (marks == null) {
            var empty = StatusList.empty(StatusList.MINIMUM_ENTRIES, wanted.size());
            marks = new Marks(issuer, wanted.purpose(), empty, clock.instant(), 0);
        }
        if (marks.used == MOST_ENTRIES) {
            return Optional.empty();
        }
        lists.put(address, marks.withOneMoreUsed());
        return Optional.of(wanted.at(address, marks.used));
    }

    /// Keeps which entries a credential has, so that its marks can be set by its id; of several with one id, all.
    synchronized void remember(String credentialId, List<StatusEntry> entries) {
        if (!entries.isEmpty()) {
            issued.computeIfAbsent(credentialId, id -> new ArrayList<>()).addAll(entries);
        }
    }

    /// @param value 0 clears a mark; a mark of one bit is else 1
    public synchronized MarkOutcome mark(String credentialId, StatusPurpose purpose, int value) {
        var entries = issued.getOrDefault(credentialId, List.of()).stream()
                .filter(entry -> entry.purpose() == purpose)
                .toList();
        if (entries.isEmpty()) {
            return MarkOutcome.NO_SUCH_CREDENTIAL;
        }
        if (entries.stream().anyMatch(entry -> value >= 1 << entry.size())) {
            return MarkOutcome.NO_SUCH_VALUE;
        }
        entries.forEach(entry ->
                lists.computeIfPresent(entry.list(), (address, marks) -> marks.with(entry, value, clock.instant())));
        return MarkOutcome.DONE;
    }

    /// The list at an address, signed as it is now.
    public Optional<JsonObject> published(URI address) {
        return marks(address).map(marks -> {
            // Not valid from now on: who verifies with a time taken a moment ago would find it of the future.
            var unsigned = new StatusListCredential(
                            address,
                            marks.issuer.did(),
                            marks.purpose,
                            marks.list,
                            marks.changed,
                            Optional.empty(),
                            Optional.of(KEPT))
                    .unsigned();
            return signatures.signList(unsigned, marks.issuer, clock.instant());
        });
    }

    private synchronized Optional<Marks> marks(URI address) {
        return Optional.ofNullable(lists.get(address));
    }
}
