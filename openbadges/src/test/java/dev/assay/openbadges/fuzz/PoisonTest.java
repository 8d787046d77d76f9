package dev.assay.openbadges.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Issuer;
import dev.assay.openbadges.Samples;
import dev.assay.openbadges.bake.Baked;
import dev.assay.openbadges.bake.SvgBaking;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.verify.CheckId;
import dev.assay.openbadges.verify.CheckOutcome;
import dev.assay.openbadges.verify.Fault;
import dev.assay.openbadges.verify.Gap;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents made to keep a verifier busy for years, or to overflow its stack, end in a line of the report. The time
/// limit guards against hanging; it measures nothing.
@Timeout(120)
class PoisonTest {
    private final Random random = new Random(60);
    private final Issuer issuer = Samples.issuer(random);
    private final JsonObject badge = issuer.issue(Samples.full("x", random), Samples.NOW);

    /// Nodes without names that all point to each other look alike from everywhere: telling n apart takes n! steps.
    @ParameterizedTest
    @ValueSource(ints = {8, 12, 40})
    void aGraphOfNodesThatLookAlikeIsTooComplexToCheck(int nodes) {
        var all = new ArrayList<JsonObject>();
        for (int node = 0; node < nodes; node++) {
            var others = new ArrayList<JsonObject>();
            for (int other = 0; other < nodes; other++) {
                if (other != node) {
                    others.add(Json.object().add("id", "_:n" + other).build());
                }
            }
            all.add(Json.object()
                    .add("id", "_:n" + node)
                    .add("type", "VerifiableCredential")
                    .add("relatedResource", Json.array(others))
                    .build());
        }
        var poisoned = Json.with(badge, "relatedResource", Json.array(all));
        var line = assertInstanceOf(CheckOutcome.Unknown.class, line(CheckId.PROOF, bytes(poisoned)));
        assertEquals(Gap.TOO_COMPLEX, line.gap(), line.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void deepJsonIsRefusedAlikeInEveryForm(String opening) {
        for (int depth : new int[] {65, 10_000, 150_000}) {
            var deep = opening.repeat(depth);
            assertDamaged(deep.getBytes(UTF_8), "nesting");
            assertDamaged(("{\"type\": [\"VerifiableCredential\"], \"x\": " + deep).getBytes(UTF_8), "nesting");
        }
        var text = "{\"a\":".repeat(70) + "1" + "}".repeat(70);
        var baked = SvgBaking.bake("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8), text);
        assertDamaged(assertInstanceOf(Baked.Image.class, baked).bytes(), "nesting");
    }

    @Test
    void aBadgeAsDeepAsJsonMayBeEndsInALine() {
        var deep = StrictJson.write(badge)
                .replaceFirst(
                        "\\{",
                        "{\"evidence2\":" + "[".repeat(StrictJson.MAX_DEPTH - 1) + "]".repeat(StrictJson.MAX_DEPTH - 1)
                                + ",");
        var report = Verification.check(deep.getBytes(UTF_8), VerificationOptions.offline(Samples.NOW));
        assertTrue(report.outcome(CheckId.PROOF).isPresent(), report.toString());
        assertTrue(report.outcome(CheckId.PROOF).get() instanceof CheckOutcome.Failed, report.toString());
    }

    @Test
    void aMillionKeysOrValuesEndInALine() {
        var keys = new StringBuilder("{\"type\": [\"VerifiableCredential\"]");
        for (int i = 0; keys.length() < StrictJson.MAX_BYTES - 40; i++) {
            keys.append(", \"").append(i).append("\": 0");
        }
        var report = Verification.check(
                keys.append('}').toString().getBytes(UTF_8), VerificationOptions.offline(Samples.NOW));
        assertTrue(report.outcome(CheckId.SHAPE).isPresent(), report.verdict().toString());
        assertDamaged(("[" + "0,".repeat(400_000)).getBytes(UTF_8), "not JSON");
    }

    private static void assertDamaged(byte[] bytes, String words) {
        var line = assertInstanceOf(CheckOutcome.Failed.class, line(CheckId.PARSE, bytes));
        assertEquals(Fault.DAMAGED, line.fault(), line.words());
        assertTrue(line.words().contains(words), line.words());
    }

    private static CheckOutcome line(CheckId id, byte[] bytes) {
        return Verification.check(bytes, VerificationOptions.offline(Samples.NOW))
                .outcome(id)
                .orElseThrow();
    }

    private static byte[] bytes(JsonObject json) {
        return StrictJson.write(json).getBytes(UTF_8);
    }
}
