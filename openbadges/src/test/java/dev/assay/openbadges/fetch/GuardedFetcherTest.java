package dev.assay.openbadges.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedFetcherTest {
    static final FetchLimits LIMITS = new FetchLimits(10_000, 3, Duration.ofSeconds(6));
    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.http().page("/badge", "application/vc", "{}".getBytes(UTF_8));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theTrustedOriginIsFetchedOverPlainHttpOnLoopback() {
        var fetched = assertInstanceOf(Fetch.Fetched.class, fromTrusted("/badge"));
        assertArrayEquals("{}".getBytes(UTF_8), fetched.bytes());
        assertEquals("application/vc", fetched.contentType());
        assertEquals(URI.create(server.origin() + "/badge"), fetched.finalUrl());
        assertEquals(List.of("application/json"), server.asked().getFirst().get("Accept"));
        assertFalse(server.asked().getFirst().containsKey("Cookie"));
        assertFalse(server.asked().getFirst().containsKey("Authorization"));
    }

    @Test
    void withoutTrustThatServerIsNotAsked() {
        assertRefused(untrusted().get(URI.create(server.origin() + "/badge"), "*/*"));
        assertRefused(untrusted().get(URI.create("https://127.0.0.1:" + server.port() + "/badge"), "*/*"));
        assertTrue(server.asked().isEmpty());
    }

    @Test
    void trustEndsAtSchemeHostAndPort() throws IOException {
        try (var other = LocalServer.http().page("/badge", "text/plain", new byte[0])) {
            assertRefused(trusting().get(URI.create(other.origin() + "/badge"), "*/*"));
            assertRefused(trusting().get(URI.create("http://localhost:" + server.port() + "/badge"), "*/*"));
            assertRefused(trusting().get(URI.create("https://127.0.0.1:" + server.port() + "/badge"), "*/*"));
            assertTrue(other.asked().isEmpty());
        }
        assertTrue(server.asked().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/", "https://127.0.0.1/", "https://[::1]/", "https://[::ffff:127.0.0.1]/",
                "https://2130706433/", "https://127.1/", "https://0/", "https://169.254.169.254/latest/meta-data/",
                "https://[fd00::1]/", "https://[64:ff9b::7f00:1]/", "http://example.org/", "ftp://example.org/",
                "https://0x7f000001/", "https://0177.0.0.1/", "https://017700000001/", "https://127.0.0.1./",
                "https://localhost./", "https://[::127.0.0.1]/", "https://[2002:7f00:1::]/", "https://①②⑦.0.0.1/",
                "https://[fe80::1%25lo]/", "https://100.64.0.1/", "https://192.0.0.1/", "https://1.1.1.1@127.0.0.1/",
                "file:///etc/passwd", "jar:file:/x!/y", "https://user:secret@1.1.1.1/", "did:web:example.org"
            })
    void placesInsideAndOtherSchemesAreNeverAsked(String url) {
        switch (untrusted().get(URI.create(url), "*/*")) {
            case Fetch.Refused(var why) -> assertFalse(why.contains("secret"));
            // a resolver may say instead that there is no such host
            case Fetch.Failed(var why) -> assertTrue(why.startsWith("there is no host named"), url + ": " + why);
            case Fetch.Fetched _ -> throw new AssertionError(url + " was fetched");
            case Fetch.Absent _ -> throw new AssertionError(url + " was not even looked for");
        }
    }

    @Test
    void aNameWithOneInnerAddressAmongPublicOnesIsRefused() {
        var fetcher = resolving(
                host -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")});
        assertRefused(fetcher.get(URI.create("https://example.org/"), "*/*"));
    }

    @Test
    void aNameThatChangesItsAnswerAfterTheCheckGainsNothing() {
        // the first answer is a public address that nobody has been given
        int[] asked = {0};
        var fetcher = resolving(host -> {
            asked[0]++;
            return new InetAddress[] {InetAddress.getByName(asked[0] == 1 ? "2000::1" : "127.0.0.1")};
        });
        assertInstanceOf(
                Fetch.Failed.class,
                fetcher.get(URI.create("https://rebinding.example:" + server.port() + "/badge"), "*/*"));
        assertEquals(1, asked[0]);
        assertTrue(server.asked().isEmpty());
    }

    @Test
    void everyRedirectIsCheckedAnew() throws IOException {
        try (var inside = LocalServer.http().page("/secret", "text/plain", "inside".getBytes(UTF_8))) {
            server.redirect("/a", inside.origin() + "/secret")
                    .redirect("/b", "https://127.0.0.1:" + inside.port() + "/secret")
                    .redirect("/c", "file:///etc/passwd");
            assertRefused(fromTrusted("/a"));
            assertRefused(fromTrusted("/b"));
            assertRefused(fromTrusted("/c"));
            assertTrue(inside.asked().isEmpty());
        }
    }

    @Test
    void threeRedirectsAreFollowedAndNotFour() {
        server.redirect("/4", "/3").redirect("/3", "/2").redirect("/2", "1").redirect("/1", "/badge");
        var fetched = assertInstanceOf(Fetch.Fetched.class, fromTrusted("/3"));
        assertEquals(URI.create(server.origin() + "/badge"), fetched.finalUrl());
        assertFailed("redirects more than 3 times", fromTrusted("/4"));
    }

    @Test
    void aLoopOfRedirectsEnds() {
        server.redirect("/loop", "/loop");
        assertFailed("redirects more than 3 times", fromTrusted("/loop"));
        assertEquals(4, server.asked().size());
    }

    @Test
    void aResolverThatHangsIsLeftWhenTheTimeIsUp() {
        var never = new CountDownLatch(1);
        var fetcher = resolving(host -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[0];
        });
        var fetch = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> fetcher.get(URI.create("https://slow.example/"), "*/*"));
        assertFailed("no whole answer came", fetch);
    }

    @Test
    void aServerThatIsDownIsAFailure() {
        server.close();
        assertFailed("could not be reached", fromTrusted("/badge"));
    }

    @Test
    void theCertificateMustBeOfTheHostThatWasNamed() throws IOException {
        var certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("good.example")
                .build();
        var here =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        var there = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        UnaryOperator<OkHttpClient.Builder> trust =
                builder -> builder.sslSocketFactory(there.sslSocketFactory(), there.trustManager());
        try (var secure = LocalServer.https(here.sslContext()).page("/badge", "application/vc", "{}".getBytes(UTF_8))) {
            assertInstanceOf(Fetch.Fetched.class, overTls("good.example", secure, trust));
            assertFailed("certificate", overTls("other.example", secure, trust));
            assertFailed("certificate", overTls("good.example", secure, UnaryOperator.identity()));
            assertEquals(1, secure.asked().size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 22, 25, 80, 445, 993, 1_023})
    void portsOfOtherServicesAreNotKnockedAt(int port) {
        assertRefused(publicly().get(URI.create("https://example.org:" + port + "/"), "*/*"));
    }

    @ParameterizedTest
    @ValueSource(ints = {443, 1_024, 8_443, 65_535})
    void aDidWebMayHaveAPortOfItsOwn(int port) {
        assertInstanceOf(Fetch.Failed.class, publicly().get(URI.create("https://example.org:" + port + "/"), "*/*"));
    }

    @Test
    void anEndlessAddressIsNotAsked() {
        server.redirect("/long", "/" + "x".repeat(3_000));
        assertRefused(fromTrusted("/" + "x".repeat(3_000)));
        assertRefused(fromTrusted("/long"));
        assertEquals(1, server.asked().size());
    }

    @Test
    void theProxiesOfThisMachinesSettingsAreNotUsed() throws IOException {
        var before = ProxySelector.getDefault();
        try (var proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.getLocalPort());
            ProxySelector.setDefault(new ProxySelector() {
                @Override
                public List<Proxy> select(URI uri) {
                    return List.of(
                            new Proxy(uri.getScheme().equals("socket") ? Proxy.Type.SOCKS : Proxy.Type.HTTP, address));
                }

                @Override
                public void connectFailed(URI uri, SocketAddress to, IOException why) {}
            });
            assertInstanceOf(Fetch.Fetched.class, fromTrusted("/badge"));
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static Fetch overTls(String host, LocalServer server, UnaryOperator<OkHttpClient.Builder> trust) {
        String origin = "https://" + host + ":" + server.port();
        return new GuardedFetcher(
                        LIMITS,
                        Optional.of(TrustedOrigin.of(origin)),
                        name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                        trust)
                .get(URI.create(origin + "/badge"), "*/*");
    }

    private Fetch fromTrusted(String path) {
        return trusting().get(URI.create(server.origin() + path), "application/json");
    }

    private GuardedFetcher trusting() {
        return new GuardedFetcher(LIMITS, Optional.of(TrustedOrigin.of(server.origin())));
    }

    private static GuardedFetcher untrusted() {
        return new GuardedFetcher(LIMITS, Optional.empty());
    }

    /// Every name is a public address that nobody has been given.
    private static GuardedFetcher publicly() {
        return new GuardedFetcher(
                new FetchLimits(10_000, 3, Duration.ofMillis(500)),
                Optional.empty(),
                host -> new InetAddress[] {InetAddress.getByName("2000::1")},
                UnaryOperator.identity());
    }

    private static GuardedFetcher resolving(NameResolver names) {
        return new GuardedFetcher(LIMITS, Optional.empty(), names, UnaryOperator.identity());
    }

    private static void assertRefused(Fetch fetch) {
        assertInstanceOf(Fetch.Refused.class, fetch);
    }

    static void assertFailed(String words, Fetch fetch) {
        String why = assertInstanceOf(Fetch.Failed.class, fetch).why();
        assertTrue(why.contains(words), why);
    }
}
