package dev.assay.openbadges.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.IndependentProgram;
import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.jsonld.JsonLd;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Has canonical forms made by jsonld.js and rdf-canonize under Node; needs `npm ci` in interop.
class IndependentCanonicalizationTest {

    private static final int OF_EACH_SHAPE = 40;

    @TempDir
    Path folder;

    @Test
    void templatesGiveWhatRdfCanonizeGives() throws Exception {
        var random = new Random(1_618_033);
        var ours = new LinkedHashMap<Path, String>();
        for (var sample : CanonicalizerTest.documents().values()) {
            var template = Learning.of(JsonLd.bundled(), sample).orElseThrow();
            for (int round = 0; round < OF_EACH_SHAPE; round++) {
                var document = HostileTexts.in(sample, random);
                if (isSortedAlike(document)
                        && template.apply(document, HashAlgorithm.SHA_256)
                                instanceof CanonicalOutcome.Canonical canonical) {
                    var file = folder.resolve(ours.size() + ".json");
                    ours.put(Files.writeString(file, StrictJson.write(document)), canonical.text());
                }
            }
        }
        assertTrue(ours.size() > 3 * OF_EACH_SHAPE, () -> "only " + ours.size() + " documents");
        var theirs = run(List.copyOf(ours.keySet()));
        assertEquals(ours.size(), theirs.size());
        int at = 0;
        for (Map.Entry<Path, String> each : ours.entrySet()) {
            assertEquals(theirs.get(at++), each.getValue(), () -> String.valueOf(each.getKey()));
        }
    }

    /// JavaScript orders by UTF-16 units and leaves U+FFFE and U+FFFF as they are; RDFC-1.0 does not.
    private static boolean isSortedAlike(JsonObject document) {
        return StrictJson.write(document).chars().allMatch(unit -> unit < Character.MIN_SURROGATE);
    }

    private List<String> run(List<Path> files) throws IOException, InterruptedException {
        return IndependentProgram.lines(folder, "canonize.mjs", IndependentProgram.words(Stream.of(), files)).stream()
                .map(line -> assertInstanceOf(JsonReading.Read.class, StrictJson.read(line)))
                .map(read -> assertInstanceOf(JsonString.class, read.value()).getString())
                .toList();
    }
}
