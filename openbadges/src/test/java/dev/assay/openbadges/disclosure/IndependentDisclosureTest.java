package dev.assay.openbadges.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.openbadges.IndependentProgram;
import dev.assay.openbadges.Samples;
import dev.assay.openbadges.Tampering;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.proof.ProofOutcome;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Has @digitalbazaar/ecdsa-sd-2023-cryptosuite judge our disclosures under Node, and judges its; needs `npm ci` in
/// interop.
class IndependentDisclosureTest {

    private static final int CREDENTIALS = 20;

    @TempDir
    Path folder;

    /// Without `_:`, which that implementation takes for a blank node within texts too.
    private static JsonObject unsigned(Random random) {
        return DisclosedBadge.unsigned(Samples.hostile(random).replace("_:", ""), random);
    }

    /// Some places. None goes through an array of one element, which that implementation's pointers do not see.
    private static List<String> pointers(JsonObject document, Random random) {
        var all = new ArrayList<String>();
        collect("", document, all);
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, random.nextInt(1, 6)));
    }

    private static void collect(String at, JsonValue value, List<String> pointers) {
        if (!at.isEmpty()) {
            pointers.add(at);
        }
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> {
                if (!key.equals("@context")) {
                    collect(at + "/" + key, inner, pointers);
                }
            });
        } else if (value instanceof JsonArray array && array.size() > 1) {
            for (int i = 0; i < array.size(); i++) {
                collect(at + "/" + i, array.get(i), pointers);
            }
        }
    }

    private String write(String name, JsonObject object) throws IOException {
        return Files.writeString(folder.resolve(name + ".json"), StrictJson.write(object))
                .toString();
    }

    @Test
    void itVerifiesWhatWeDeriveAndRefusesWhatWasChanged() throws Exception {
        var random = new Random(161_803);
        var files = new ArrayList<Path>();
        for (int i = 0; i < CREDENTIALS; i++) {
            var unsigned = unsigned(random);
            var signed = DisclosedBadge.signed(unsigned, DisclosedBadge.MANDATORY, i);
            var derived = DisclosedBadge.derived(signed, pointers(unsigned, random));
            var bad = Tampering.one(Json.without(derived, "proof"), random);
            files.add(Path.of(write("good" + i, derived)));
            files.add(Path.of(write("bad" + i, Json.with(bad, "proof", derived.getJsonObject("proof")))));
        }
        var lines = IndependentProgram.verify(folder, "verify.mjs", files);
        assertEquals(2 * CREDENTIALS, lines.size());
        for (var line : lines) {
            var good = Path.of(line.getString("file")).getFileName().toString().startsWith("good");
            assertEquals(good, line.getBoolean("verified"), line::toString);
        }
    }

    @Test
    void weVerifyWhatItDerivesFromOurs() throws Exception {
        var random = new Random(271_828);
        var files = new ArrayList<String>();
        for (int i = 0; i < CREDENTIALS; i++) {
            var unsigned = unsigned(random);
            var signed = DisclosedBadge.signed(unsigned, DisclosedBadge.MANDATORY, i);
            files.add(write(
                    "order" + i,
                    Json.object()
                            .add("credential", signed)
                            .add("selectivePointers", Json.strings(pointers(unsigned, random)))
                            .build()));
        }
        var derived = IndependentProgram.run(folder, "disclose.mjs", files);
        assertEquals(CREDENTIALS, derived.size());
        derived.forEach(document ->
                assertInstanceOf(ProofOutcome.Verified.class, DisclosedBadge.verify(document), document::toString));
    }

    @Test
    void weDeriveFromWhatItSignsAndTheTwoDisclosuresAreOne() throws Exception {
        var random = new Random(141_421);
        var key = Json.object()
                .add("publicKeyMultibase", DisclosedBadge.KEY.publicKey().multibase())
                .add("secretKeyMultibase", DisclosedBadge.KEY.exposeSecretMultibase())
                .build();
        var orders = new ArrayList<String>();
        for (int i = 0; i < CREDENTIALS; i++) {
            orders.add(write(
                    "order" + i,
                    Json.object()
                            .add("credential", unsigned(random))
                            .add("key", key)
                            .add("mandatoryPointers", Json.strings(DisclosedBadge.MANDATORY))
                            .build()));
        }
        var signed = IndependentProgram.run(folder, "disclose.mjs", orders);
        var again = new ArrayList<String>();
        var ours = new ArrayList<JsonObject>();
        for (int i = 0; i < CREDENTIALS; i++) {
            var pointers = pointers(Json.without(signed.get(i), "proof"), random);
            var document = DisclosedBadge.derived(signed.get(i), pointers);
            assertInstanceOf(ProofOutcome.Verified.class, DisclosedBadge.verify(document), document::toString);
            ours.add(document);
            again.add(write(
                    "again" + i,
                    Json.object()
                            .add("credential", signed.get(i))
                            .add("selectivePointers", Json.strings(pointers))
                            .build()));
        }
        assertEquals(IndependentProgram.run(folder, "disclose.mjs", again), ours);
    }
}
