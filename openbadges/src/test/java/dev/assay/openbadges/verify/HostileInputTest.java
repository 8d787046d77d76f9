package dev.assay.openbadges.verify;

import static dev.assay.openbadges.verify.VerificationTest.assertFault;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.bake.Baked;
import dev.assay.openbadges.bake.PngBaking;
import dev.assay.openbadges.bake.SvgBaking;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileInputTest {
    private static final VerificationOptions OFFLINE = VerificationOptions.offline(SignedBadges.LATER);
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
    private final SignedBadges issuer = SignedBadges.ofKey(1);

    @Test
    void badgesBakedIntoImagesAreValid() throws IOException {
        for (byte[] image : new byte[][] {png(), svg()}) {
            var report = Verification.check(image, OFFLINE);
            assertEquals(Verdict.VALID, report.verdict(), report.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello                                  | text
            [1, 2]                                 | list
            {"a": 1}                               | not a credential
            {"a": 1                                | JSON cannot be read
            {"type": ["VerifiableCredential"], "type": 1} | twice
            <!DOCTYPE html><html><p>x</html>       | web page
            <html><svg></svg></html>               | web page
            GIF89a                                 | GIF
            %PDF-1.7                               | PDF
            """)
    void junkIsToldWhatItIs(String junk, String words) {
        var outcome = Verification.check(junk.getBytes(UTF_8), OFFLINE)
                .outcome(CheckId.PARSE)
                .orElseThrow();
        assertTrue(assertInstanceOf(CheckOutcome.Failed.class, outcome).words().contains(words), outcome.words());
    }

    @Test
    void emptyBinaryAndBareImagesAreToldWhatTheyAre() {
        assertFault(Fault.NOT_A_BADGE, CheckId.PARSE, Verification.check(new byte[0], OFFLINE));
        assertFault(Fault.NOT_A_BADGE, CheckId.PARSE, Verification.check(new byte[] {1, 2, 3, -1}, OFFLINE));
        assertFault(Fault.NOT_A_BADGE, CheckId.PARSE, Verification.check(SVG.getBytes(UTF_8), OFFLINE));
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0};
        var outcome = Verification.check(jpeg, OFFLINE).outcome(CheckId.PARSE).orElseThrow();
        assertTrue(outcome.words().contains("JPEG"), outcome.words());
    }

    @Test
    void formsThatAreNotKnownAreNotCalledInvalid() {
        for (String form : new String[] {
            "{\"@context\": \"https://www.w3.org/ns/credentials/v2\", \"type\": \"VerifiablePresentation\"}"
        }) {
            assertEquals(
                    Verdict.UNKNOWN,
                    Verification.check(form.getBytes(UTF_8), OFFLINE).verdict(),
                    form);
        }
    }

    @Test
    void noCutOfABadgeThrowsOrIsValid() throws IOException {
        for (byte[] whole : new byte[][] {bytes(issuer.badge()), png(), svg()}) {
            for (int length = 0; length < whole.length - 8; length += 7) {
                var report = Verification.check(Arrays.copyOf(whole, length), OFFLINE);
                assertEquals(Verdict.INVALID, report.verdict(), "cut at " + length);
            }
        }
    }

    @Test
    void noDamageThrowsOrIsValid() throws IOException {
        var random = new SplittableRandom(30);
        var expected = issuer.badge();
        for (byte[] whole : new byte[][] {bytes(expected), png(), svg()}) {
            for (int i = 0; i < 400; i++) {
                byte[] damaged = whole.clone();
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                var report = Verification.check(damaged, OFFLINE);
                // damage outside the credential (an SVG's own text) may leave it whole; inside it never may
                if (report.verdict() == Verdict.VALID) {
                    assertEquals(
                            expected.getString("id"),
                            report.badge().orElseThrow().id());
                    assertTrue(whole.length > bytes(expected).length, new String(damaged, UTF_8));
                }
            }
        }
    }

    @Test
    void noReplacedValueThrowsOrIsValid() {
        var random = new SplittableRandom(31);
        for (int i = 0; i < 600; i++) {
            var mutant = (JsonObject) mutated(issuer.badge(), random, 0);
            if (!mutant.equals(issuer.badge())) {
                var report = Verification.check(bytes(mutant), OFFLINE);
                assertTrue(report.verdict() != Verdict.VALID, () -> "accepted: " + mutant);
            }
        }
    }

    @Test
    void deepLargeAndPoisonousJsonEndsSoon() {
        var poison = new ArrayList<JsonObject>();
        for (int i = 0; i < 400; i++) {
            poison.add(SignedBadges.json("{\"type\": [\"Evidence\"], \"name\": \"same\"}"));
        }
        var graph = Json.with(issuer.badge(), "evidence", Json.array(poison));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertTrue(Verification.check(bytes(graph), OFFLINE).verdict() != Verdict.VALID);
            assertEquals(
                    Verdict.INVALID,
                    Verification.check("[".repeat(500_000).getBytes(UTF_8), OFFLINE)
                            .verdict());
            assertEquals(
                    Verdict.INVALID,
                    Verification.check("{\"a\":".repeat(150_000).getBytes(UTF_8), OFFLINE)
                            .verdict());
            byte[] large = ("{\"a\": \"" + "x".repeat(2 << 20) + "\"}").getBytes(UTF_8);
            assertEquals(Verdict.UNKNOWN, Verification.check(large, OFFLINE).verdict());
        });
    }

    /// The document with some values replaced by others of any type.
    private static JsonValue mutated(JsonValue value, SplittableRandom random, int depth) {
        if (depth > 0 && random.nextInt(40) == 0) {
            JsonValue[] odd = {
                JsonValue.NULL,
                JsonValue.TRUE,
                JsonValue.EMPTY_JSON_ARRAY,
                JsonValue.EMPTY_JSON_OBJECT,
                Json.PROVIDER.createValue(-1),
                Json.PROVIDER.createValue(""),
                Json.PROVIDER.createValue("@id"),
                Json.PROVIDER.createValue("_:b0"),
                Json.strings("a", "a")
            };
            return odd[random.nextInt(odd.length)];
        }
        return switch (value) {
            case JsonObject object -> {
                var copy = Json.object();
                object.forEach((name, each) -> copy.add(name, mutated(each, random, depth + 1)));
                yield copy.build();
            }
            case JsonArray array ->
                Json.array(array.stream()
                        .map(each -> mutated(each, random, depth + 1))
                        .toList());
            case JsonValue other -> other;
        };
    }

    private byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out));
        return image(PngBaking.bake(out.toByteArray(), StrictJson.write(issuer.badge())));
    }

    private byte[] svg() {
        return image(SvgBaking.bake(SVG.getBytes(UTF_8), StrictJson.write(issuer.badge())));
    }

    private static byte[] image(Baked baked) {
        return assertInstanceOf(Baked.Image.class, baked).bytes();
    }

    private static byte[] bytes(JsonObject json) {
        return StrictJson.write(json).getBytes(UTF_8);
    }
}
