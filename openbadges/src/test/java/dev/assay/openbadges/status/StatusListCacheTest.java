package dev.assay.openbadges.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.status.StatusListCache.Got;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// In front of a map instead of the network: what the network does is the fetcher's affair.
class StatusListCacheTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration TTL = Duration.ofMinutes(10);
    private static final Fetch.Failed DOWN = new Fetch.Failed("it is down");

    private final Map<URI, Fetch> web = new HashMap<>();
    private final List<URI> asked = new ArrayList<>();
    private Instant now = NOON;
    private final StatusListCache cache = cache(100, 1 << 20);

    private StatusListCache cache(int lists, long bytes) {
        return new StatusListCache(
                (url, accept) -> {
                    asked.add(url);
                    return web.getOrDefault(url, DOWN);
                },
                () -> now,
                lists,
                bytes);
    }

    @Test
    void aListIsFetchedOnceWithinItsTimeToLive() {
        var list = serve("1", list("1", Optional.of(TTL), Optional.empty()));
        assertSame(list, get("1"));
        now = NOON.plus(TTL).minusNanos(1);
        assertSame(list, get("1"));
        assertEquals(1, asked.size());
        now = NOON.plus(TTL);
        assertSame(list, get("1"));
        assertEquals(2, asked.size());
    }

    @Test
    void validUntilEndsFreshnessEarlier() {
        serve("1", list("1", Optional.of(TTL), Optional.of(NOON.plusSeconds(60))));
        get("1");
        now = NOON.plusSeconds(59);
        assertInstanceOf(Got.Copy.class, ask("1"));
        now = NOON.plusSeconds(60);
        assertInstanceOf(Got.Fetched.class, ask("1"));
        web.clear();
        assertEquals(new Got.Nothing(DOWN), ask("1"), "a list that came past its end is not kept");
    }

    @Test
    void aListThatSaysNothingIsKeptForFiveMinutesAndNoneForMoreThanADay() {
        serve("1", list("1", Optional.empty(), Optional.empty()));
        serve("2", list("2", Optional.of(Duration.ofDays(365)), Optional.empty()));
        get("1");
        get("2");
        now = NOON.plus(StatusListCache.UNSAID);
        assertInstanceOf(Got.Fetched.class, ask("1"));
        assertInstanceOf(Got.Copy.class, ask("2"));
        now = NOON.plus(StatusListCache.LONGEST);
        assertInstanceOf(Got.Fetched.class, ask("2"));
    }

    @Test
    void aFailedFetchGivesTheLastCopyWhileItIsValidAndSaysSo() {
        var list = serve("1", list("1", Optional.of(TTL), Optional.of(NOON.plus(Duration.ofDays(7)))));
        get("1");
        web.clear();
        now = NOON.plus(Duration.ofDays(6));
        assertEquals(new Got.LastCopy(list, NOON, DOWN), ask("1"));
        assertEquals(DOWN, get("1"), "where its age cannot be said it is not given");
        now = NOON.plus(Duration.ofDays(7));
        assertEquals(new Got.Nothing(DOWN), ask("1"));
    }

    @Test
    void withoutAnEndALastCopyIsNotUsedPastItsTimeToLive() {
        serve("1", list("1", Optional.of(TTL), Optional.empty()));
        get("1");
        web.clear();
        now = NOON.plus(TTL);
        assertEquals(new Got.Nothing(DOWN), ask("1"));
    }

    @Test
    void anAddressThatIsRefusedNowGivesNoCopy() {
        serve("1", list("1", Optional.of(TTL), Optional.of(NOON.plus(Duration.ofDays(7)))));
        get("1");
        var refused = new Fetch.Refused("not public");
        web.put(url("1"), refused);
        now = NOON.plus(TTL);
        assertEquals(new Got.Nothing(refused), ask("1"));
    }

    @Test
    void revocationListsAreKeptAndOtherDocumentsAreNot() {
        serve("1", StrictJson.write(new RevocationList(url("1"), "did:web:x.example", List.of()).json()));
        serve("2", "{\"id\": \"did:web:x.example\"}");
        serve("3", "not JSON");
        serve("4", "[]");
        for (String path : new String[] {"1", "2", "3", "4", "1", "2", "3", "4"}) {
            get(path);
        }
        assertEquals(List.of(url("1"), url("2"), url("3"), url("4"), url("2"), url("3"), url("4")), asked);
    }

    @Test
    void aDocumentThatIsNoListAnyMoreEndsTheCopy() {
        serve("1", list("1", Optional.of(TTL), Optional.of(NOON.plus(Duration.ofDays(7)))));
        get("1");
        now = NOON.plus(TTL);
        serve("1", "gone");
        get("1");
        web.clear();
        assertEquals(new Got.Nothing(DOWN), ask("1"));
    }

    @Test
    void aClockThatWentBackKeepsNothingFresh() {
        serve("1", list("1", Optional.of(TTL), Optional.empty()));
        get("1");
        now = NOON.minusSeconds(1);
        assertInstanceOf(Got.Fetched.class, ask("1"));
    }

    @Test
    void theOneNotAskedForLongestGoesFirst() {
        var two = cache(2, 1 << 20);
        for (String path : new String[] {"1", "2", "3"}) {
            serve(path, list(path, Optional.of(TTL), Optional.empty()));
        }
        for (String path : new String[] {"1", "2", "1", "3"}) {
            two.get(url(path), "");
        }
        assertInstanceOf(Got.Copy.class, two.ask(url("1"), ""));
        assertInstanceOf(Got.Copy.class, two.ask(url("3"), ""));
        assertInstanceOf(Got.Fetched.class, two.ask(url("2"), ""));
    }

    @Test
    void theBytesOfAllCopiesAreBounded() {
        int size = serve("0", list("0", Optional.of(TTL), Optional.empty())).bytes().length;
        var small = cache(1_000, size * 3L);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 5; i++) {
                serve("" + i, list("" + i, Optional.of(TTL), Optional.empty()));
                small.get(url("" + i), "");
            }
        }
        var copies = 0;
        for (int i = 4; i >= 2; i--) {
            copies += small.ask(url("" + i), "") instanceof Got.Copy ? 1 : 0;
        }
        assertEquals(3, copies);
        var none = cache(10, size - 1L);
        none.get(url("0"), "");
        assertInstanceOf(Got.Fetched.class, none.ask(url("0"), ""));
    }

    @Test
    void whatIsFetchedAnewIsCountedOnce() {
        int size = serve("0", list("0", Optional.of(TTL), Optional.empty())).bytes().length;
        serve("1", list("1", Optional.of(TTL), Optional.empty()));
        var two = cache(100, size * 2L);
        for (int i = 0; i < 4; i++) {
            two.get(url("0"), "");
            now = now.plus(TTL);
        }
        two.get(url("0"), "");
        two.get(url("1"), "");
        assertInstanceOf(Got.Copy.class, two.ask(url("0"), ""));
        assertInstanceOf(Got.Copy.class, two.ask(url("1"), ""));
    }

    @Test
    void aListThatIsOverTakesNoPlace() {
        var one = cache(1, 1 << 20);
        serve("1", list("1", Optional.of(TTL), Optional.empty()));
        serve("2", list("2", Optional.of(TTL), Optional.of(NOON)));
        one.get(url("1"), "");
        one.get(url("2"), "");
        assertInstanceOf(Got.Copy.class, one.ask(url("1"), ""));
    }

    @Test
    void whatTheAskerSuppliedIsNotKept() {
        var supplied = new Fetch.Fetched(
                list("1", Optional.of(TTL), Optional.empty()).getBytes(UTF_8), "", URI.create("file:///list.json"));
        web.put(url("1"), supplied);
        get("1");
        assertInstanceOf(Got.Fetched.class, ask("1"));
    }

    @Test
    void aServerCanShortenWhatIsUnsaidAndNothingElse() {
        serve("1", list("1", Optional.empty(), Optional.empty()), Duration.ofMinutes(1));
        serve("2", list("2", Optional.empty(), Optional.empty()), Duration.ofMinutes(9));
        serve("3", list("3", Optional.of(TTL), Optional.empty()), Duration.ofMinutes(1));
        var revocations = new RevocationList(url("4"), "did:web:x.example", List.of());
        serve("4", StrictJson.write(revocations.json()), Duration.ofMinutes(1));
        assertKept("1", Duration.ofMinutes(1));
        assertKept("2", StatusListCache.UNSAID);
        assertKept("3", TTL);
        assertKept("4", Duration.ofMinutes(1));
    }

    private void assertKept(String path, Duration time) {
        get(path);
        now = now.plus(time).minusNanos(1);
        assertInstanceOf(Got.Copy.class, ask(path));
        now = now.plusNanos(1);
        assertInstanceOf(Got.Fetched.class, ask(path));
    }

    @Test
    void aCacheForNothingIsNotBuilt() {
        assertThrows(IllegalArgumentException.class, () -> cache(0, 1));
        assertThrows(IllegalArgumentException.class, () -> cache(1, 0));
        assertEquals(new Got.Nothing(DOWN), cache(1, 1).ask(url("1"), ""));
    }

    @Test
    void manyThreadsAskAtOnce() throws Exception {
        var document = fetched("1", list("1", Optional.of(TTL), Optional.empty()));
        var fetches = new AtomicInteger();
        var shared = new StatusListCache(
                (url, accept) -> {
                    fetches.incrementAndGet();
                    return document;
                },
                () -> NOON,
                3,
                1 << 20);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Integer>>();
            for (int thread = 0; thread < 4; thread++) {
                var random = new SplittableRandom(thread);
                work.add(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        assertSame(document, shared.get(url("" + random.nextInt(3)), ""));
                    }
                    return 1;
                });
            }
            for (var done : threads.invokeAll(work)) {
                assertEquals(1, done.get());
            }
        }
        assertTrue(fetches.get() <= 12, "fetched " + fetches + " times");
    }

    private Fetch get(String path) {
        return cache.get(url(path), "application/vc");
    }

    private Got ask(String path) {
        return cache.ask(url(path), "application/vc");
    }

    private static URI url(String path) {
        return URI.create("https://assay.example/status/" + path);
    }

    private Fetch.Fetched serve(String path, String text) {
        var document = fetched(path, text);
        web.put(url(path), document);
        return document;
    }

    private void serve(String path, String text, Duration maxAge) {
        web.put(url(path), new Fetch.Fetched(text.getBytes(UTF_8), "", url(path), Optional.of(maxAge)));
    }

    private static Fetch.Fetched fetched(String path, String text) {
        return new Fetch.Fetched(text.getBytes(UTF_8), "application/vc", url(path));
    }

    private static String list(String path, Optional<Duration> ttl, Optional<Instant> validUntil) {
        return StrictJson.write(new StatusListCredential(
                        url(path),
                        "did:web:assay.example",
                        StatusPurpose.REVOCATION,
                        StatusList.empty(),
                        NOON.minus(Duration.ofDays(1)),
                        validUntil,
                        ttl)
                .unsigned());
    }
}
