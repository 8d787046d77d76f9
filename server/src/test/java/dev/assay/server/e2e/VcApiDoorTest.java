package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.openbadges.json.StrictJson;
import dev.assay.server.platform.TestServer;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Who gets at the VC-API, and where it is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VcApiDoorTest {
    /// Every route of the VC-API. A new one is a new line here, and refused to the same callers.
    private static final List<String> ROUTES = List.of(
            "GET /vc-api",
            "GET /vc-api/status-lists/{list}",
            "POST /vc-api/credentials/derive",
            "POST /vc-api/credentials/issue",
            "POST /vc-api/credentials/status",
            "POST /vc-api/credentials/verify",
            "POST /vc-api/presentations/verify",
            "POST /vc-api/{issuer}/credentials/derive",
            "POST /vc-api/{issuer}/credentials/issue",
            "POST /vc-api/{issuer}/credentials/verify",
            "POST /vc-api/{issuer}/presentations/verify");

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("assay.vc-api", true, "assay.base-url", "https://badges.example.org"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private RawRequest.Reply ask(String route, String... headers) {
        return askAt(server.localUrl(), route, headers);
    }

    private static RawRequest.Reply askAt(String baseUrl, String route, String... headers) {
        var line = route.replace("{issuer}", "eddsa-rdfc-2022").replace("{list}", "none") + " HTTP/1.1";
        var all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/json");
        return RawRequest.send(baseUrl, line, all, route.startsWith("POST") ? "{}" : "");
    }

    @Test
    void everyRouteStandsInTheTable() {
        SortedSet<String> routes = new TreeSet<>();
        var context = WebApplicationContextUtils.getRequiredWebApplicationContext(server.part(ServletContext.class));
        for (var mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods()
                    .keySet()
                    .forEach(info -> info.getPatternValues().stream()
                            .filter(pattern -> pattern.startsWith("/vc-api"))
                            .forEach(pattern -> info.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> routes.add(method + " " + pattern))));
        }
        assertThat(routes).isEqualTo(new TreeSet<>(ROUTES));
    }

    @Test
    void aProgramOnThisMachineIsAnswered() {
        for (var route : ROUTES) {
            assertThat(ask(route).status()).as(route).isIn(200, 400, 404);
            assertThat(ask(route, "Host: 127.0.0.1").status()).as(route).isIn(200, 400, 404);
        }
    }

    @Test
    void anotherHostAProxyAndAPageInABrowserAreRefused() {
        for (var route : ROUTES) {
            for (var header : List.of(
                    "Host: evil.example",
                    "Host: localhost.evil.example",
                    "Host: badges.example.org",
                    "X-Forwarded-For: 127.0.0.1",
                    "Forwarded: for=127.0.0.1;host=localhost",
                    "Origin: http://localhost:8080",
                    "Sec-Fetch-Site: cross-site")) {
                var isList = route.contains("status-lists") && !header.contains("evil");
                var reply = ask(route, header);
                assertThat(reply.status()).as(route + " " + header).isEqualTo(isList ? 404 : 403);
                assertThat(reply.header("Content-Type").orElse("")).contains("application/problem+json");
                assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
                assertThat(reply.headers("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    void anotherMachineIsRefusedEvenIfItAsksForLocalhost() throws IOException {
        var address = ownAddress();
        Assumptions.assumeTrue(address.isPresent(), "skipped: this machine has no address but the loopback's");
        var port = URI.create(server.localUrl()).getPort();
        var baseUrl = "http://" + address.get().getHostAddress() + ":" + port;
        for (var route : ROUTES) {
            assertThat(askAt(baseUrl, route, "Host: localhost").status())
                    .as(route)
                    .isEqualTo(403);
        }
    }

    private static Optional<InetAddress> ownAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }

    @Test
    void withoutTheOptionNothingIsThere() {
        try (var without = TestServer.start()) {
            for (var route : ROUTES) {
                assertThat(askAt(without.localUrl(), route, "Accept: application/json")
                                .status())
                        .as(route)
                        .isEqualTo(404);
            }
            assertThat(new VcApiCaller(without.localUrl()).get("/vc-api").status())
                    .isEqualTo(new VcApiCaller(without.localUrl())
                            .get("/no-such-page")
                            .status());
        }
    }

    @Test
    void listsAreNamedUnderTheBaseUrl() {
        var caller = new VcApiCaller(server.localUrl());
        var signed = caller.issued(
                "",
                VcApiCaller.credential("{}"),
                "{'credentialStatus': [{'type': 'BitstringStatusListEntry', 'statusPurpose': 'revocation'}]}");
        assertThat(signed.getJsonObject("credentialStatus").getString("statusListCredential"))
                .isEqualTo("https://badges.example.org/vc-api/status-lists/eddsa-rdfc-2022-revocation");
        VcApiCaller.accepted(caller.verify(signed, "{}"));
    }

    @Test
    void withTlsOfItsOwnItServesListsOverHttps(@TempDir Path folder) throws Exception {
        var store = folder.resolve("keys.p12");
        selfSigned(store);
        var port = freePort();
        var baseUrl = "https://localhost:" + port;
        try (var tls = TestServer.start(Map.of(
                        "assay.vc-api",
                        true,
                        "assay.base-url",
                        baseUrl,
                        "server.port",
                        port,
                        "server.ssl.key-store",
                        store.toUri().toString(),
                        "server.ssl.key-store-password",
                        "changeit",
                        "server.ssl.key-store-type",
                        "PKCS12"));
                var client = HttpClient.newBuilder().sslContext(trusting(store)).build()) {
            assertThat(tls.baseUrl()).isEqualTo(baseUrl);
            var body = "{\"credential\":" + VcApiCaller.CREDENTIAL
                    + ",\"options\":{\"credentialStatus\":{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\"}}}";
            var issued = client.send(
                    HttpRequest.newBuilder(URI.create(baseUrl + "/vc-api/credentials/issue"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
            var address = VcApiCaller.parsed(issued.body())
                    .getJsonObject("verifiableCredential")
                    .getJsonObject("credentialStatus")
                    .getString("statusListCredential");
            assertThat(address).startsWith(baseUrl);
            var list = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(StrictJson.write(VcApiCaller.parsed(list.body()))).contains("BitstringStatusListCredential");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void selfSigned(Path store) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString()))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
    }

    private static SSLContext trusting(Path store) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(store.toFile(), "changeit".toCharArray()));
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
