package dev.assay.server.badge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.verify.Verdict;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import dev.assay.server.badge.Badge;
import dev.assay.server.badge.flow.TestHolder;
import dev.assay.server.badge.flow.Verifications;
import dev.assay.server.platform.TestServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A badge in all its forms, fetched over HTTP by somebody who is not signed in, from a server that is a `did:web`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadgeFilesTest {
    private static final String BASE_URL = "https://badges.example.org";
    private static final String NAME = "Zoë Łukasiewicz Дмитрий Ελένη 山田";
    private static final List<String> FILES =
            List.of("credential.json", "badge.svg", "badge.png", "badge.pdf", "qr.svg", "bundle.json");

    private final HttpClient stranger = HttpClient.newHttpClient();
    private TestServer server;
    private TestHolder holder;
    private Badge badge;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    BadgeFilesTest() {}

    @BeforeAll
    void publish() {
        server = TestServer.start(Map.of("assay.base-url", BASE_URL));
        holder = TestHolder.signUp(server, "Zoë").withConfirmedAddress();
        badge = holder.earn();
        assertThat(holder.choose(badge, NAME, "anyone").status()).isEqualTo(303);
    }

    @AfterAll
    void stop() {
        holder.close();
        stranger.close();
        server.close();
    }

    private HttpResponse<byte[]> get(String path, String accept) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.localUrl() + path))
                .header("Accept", accept)
                .build();
        return stranger.send(request, BodyHandlers.ofByteArray());
    }

    private byte[] file(String name) throws Exception {
        var answer = get("/b/" + badge.id() + "/" + name, "*/*");
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        return answer.body();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private Verdict offline(byte[] bytes) {
        return Verification.check(
                        bytes, VerificationOptions.offline(server.clock().instant()))
                .verdict();
    }

    @Test
    void theSameAddressIsAPageForPeopleAndACredentialForPrograms() throws Exception {
        var page = get("/b/" + badge.id(), "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains(NAME, "50 questions", "Open book");
        for (var type : List.of("application/vc", "application/vc+ld+json", "application/ld+json")) {
            var credential = get("/b/" + badge.id(), type);
            assertThat(header(credential, "Content-Type")).isEqualTo(type);
            assertThat(header(credential, "Vary")).contains("Accept");
            assertThat(credential.body()).isEqualTo(file("credential.json"));
        }
    }

    @Test
    void thePicturesCarryTheCredential() throws Exception {
        for (var name : List.of("badge.png", "badge.svg")) {
            var report = server.part(Verifications.class).check(file(name), Optional.of(holder.email()));
            assertThat(report.verdict()).as(name + report).isEqualTo(Verdict.VALID);
        }
        var svg = get("/b/" + badge.id() + "/badge.svg", "image/*");
        assertThat(header(svg, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(new String(svg.body(), StandardCharsets.UTF_8)).doesNotContain("<script");
    }

    @Test
    void theBundleVerifiesWithoutAnyNetworkWhereTheIssuersKeysAreKnown() throws Exception {
        assertThat(offline(file("credential.json"))).isEqualTo(Verdict.UNKNOWN);
        assertThat(new String(file("bundle.json"), StandardCharsets.UTF_8)).contains("did:web:badges.example.org");
        try (var plain = TestServer.start();
                var other = TestHolder.signUp(plain, "Ada Byron")) {
            var own = other.earn();
            other.choose(own, "Ada Byron", "anyone");
            var bundle = other.browser().get("/b/" + own.id() + "/bundle.json").body();
            assertThat(offline(bundle.getBytes(StandardCharsets.UTF_8)))
                    .as("a did:key is its own key")
                    .isEqualTo(Verdict.VALID);
        }
    }

    @Test
    void theCertificateNamesTheHolderInEveryScriptAndItsCodeLeadsToTheBadge() throws Exception {
        try (var pdf = Loader.loadPDF(file("badge.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(NAME, BASE_URL + "/b/" + badge.id(), "Open book");
            var fonts = pdf.getPage(0).getResources();
            assertThat(StreamSupport.stream(fonts.getFontNames().spliterator(), false))
                    .isNotEmpty()
                    .allSatisfy(
                            font -> assertThat(fonts.getFont(font).isEmbedded()).isTrue());
            assertThat(scanned(new PDFRenderer(pdf).renderImageWithDPI(0, 150)))
                    .isEqualTo(BASE_URL + "/b/" + badge.id());
        }
    }

    private static String scanned(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }

    @ParameterizedTest
    @CsvSource({"verify.mjs, '\"status\":\"clear\"'", "verifier-core.mjs, '\"status\":true'"})
    void othersCodeAcceptsTheBadgeTheKeysAndTheStatusListAsTheyAreServed(String program, String status)
            throws Exception {
        var credential = file("credential.json");
        var list = ((JsonReading.Read) StrictJson.read(credential))
                .value()
                .asJsonObject()
                .getJsonObject("credentialStatus")
                .getString("statusListCredential");
        var command = new ArrayList<>(List.of(
                "node",
                program,
                "--now",
                server.clock().instant().toString(),
                kept("did", get("/.well-known/did.json", "*/*").body()),
                kept("list", get(URI.create(list).getPath(), "*/*").body()),
                kept("badge", credential)));
        if (program.equals("verifier-core.mjs")) {
            var schema = needed(
                    Path.of(System.getProperty("assay.shared", "../../shared")),
                    "vectors/schemas/ob_v3p0_achievementcredential_schema.json");
            command.add(schema.toAbsolutePath().toString());
        }
        var interop = Path.of(System.getProperty("assay.root", "..")).resolve("interop");
        needed(interop, "node_modules/@digitalcredentials/verifier-core");
        var output = folder.resolve("lines.jsonl");
        var node = new ProcessBuilder(command)
                .directory(interop.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output)).contains("\"verified\":true", status);
        assertThat(node.exitValue()).isZero();
    }

    private static Path needed(Path folder, String name) {
        var path = folder.resolve(name);
        Assumptions.assumeTrue(
                Files.exists(path), "skipped: " + path + " is absent; npm ci in interop installs the verifiers");
        return path;
    }

    private String kept(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name + ".json"), bytes).toString();
    }

    @Test
    void aPrivateBadgeIsForStrangersNotThere() throws Exception {
        try (var other = TestHolder.signUp(server, "Private Person")) {
            var hidden = other.earn();
            for (var name : FILES) {
                assertThat(get("/b/" + hidden.id() + "/" + name, "*/*").statusCode())
                        .as(name)
                        .isEqualTo(404);
                assertThat(other.browser().get("/b/" + hidden.id() + "/" + name).status())
                        .as(name)
                        .isEqualTo(200);
            }
            assertThat(get("/b/" + hidden.id(), "application/vc").statusCode()).isEqualTo(404);
        }
    }
}
