package dev.assay.openbadges.rdfc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import dev.assay.openbadges.rdfc.Term.Blank;
import dev.assay.openbadges.rdfc.Term.Iri;
import dev.assay.openbadges.rdfc.Term.Literal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rdfc10Test {

    static String canonical(List<Quad> quads) {
        return assertInstanceOf(Canonicalization.Canonical.class, Rdfc10.canonicalize(quads))
                .nquads();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dup2", "dup3", "dup4", "in"})
    void givesWhatBothJavaScriptLibrariesGive(String name) {
        var quads = NQuadsLines.read(Vectors.text("rdfc-interop/" + name + ".nq"));
        assertEquals(Vectors.text("rdfc-interop/" + name + ".expected.nq"), canonical(quads));
    }

    @Test
    void givesWhatBothJavaScriptLibrariesGiveForAPresentationOfTwoBadges() {
        var statements = assertInstanceOf(
                RdfReading.Statements.class, JsonLd.bundled().read(Vectors.json("rdfc-interop/vp2.json")));
        assertEquals(Vectors.text("rdfc-interop/vp2.expected.nq"), canonical(statements.quads()));
    }

    /// The P-384 vectors hash with SHA-384, which shows only where blank nodes are; this document has none.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "w3c-vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json>canonDocDataInt.txt",
                "w3c-vc-di-eddsa/Ed25519Signature2020/signedEdSig.json>canonDocEdSig.txt",
                "w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json>canonDocECDSAP256.txt",
                "w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json>canonDocECDSAP384.txt"
            })
    void givesTheCanonicalDocumentsOfW3c(String vector) {
        var names = List.of(vector.split(">", -1));
        var document = Json.without(Vectors.json(names.getFirst()), "proof");
        var statements =
                assertInstanceOf(RdfReading.Statements.class, JsonLd.bundled().read(document));
        var folder = names.getFirst().substring(0, names.getFirst().lastIndexOf('/') + 1);
        assertEquals(Vectors.text(folder + names.getLast()), canonical(statements.quads()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w3c-vc-di-eddsa/eddsa-rdfc-2022/employ/canonDocDataInt.txt",
                "w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256/employ/canonDocECDSAP256.txt",
                "1edtech-ob-spec/document-canon.txt"
            })
    void aCanonicalFormFromElsewhereStaysAsItIs(String name) {
        var lines = Vectors.text(name).strip() + "\n";
        var random = new Random(4);
        assertEquals(lines, canonical(relabelled(NQuadsLines.read(lines), random)));
    }

    @Test
    void theHashThatTellsBlankNodesApartIsAChoice() {
        var lines = Vectors.text("w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p384/employ/canonDocECDSAP384.txt")
                        .strip() + "\n";
        var quads = relabelled(NQuadsLines.read(lines), new Random(5));
        assertEquals(new Canonicalization.Canonical(lines), Rdfc10.canonicalize(quads, HashAlgorithm.SHA_384));
        assertNotEquals(new Canonicalization.Canonical(lines), Rdfc10.canonicalize(quads, HashAlgorithm.SHA_256));
    }

    @Test
    void neitherTheOrderNorTheLabelsNorRepetitionMatter() {
        for (var name : List.of("dup4", "in", "min")) {
            var quads = NQuadsLines.read(Vectors.text("rdfc-interop/" + name + ".nq"));
            var expected = canonical(quads);
            var random = new Random(20_260_101);
            for (int round = 0; round < 50; round++) {
                var shuffled = relabelled(quads, random);
                shuffled.add(shuffled.get(random.nextInt(shuffled.size())));
                Collections.shuffle(shuffled, random);
                assertEquals(expected, canonical(shuffled), name + " in round " + round);
            }
        }
    }

    private static List<Quad> relabelled(List<Quad> quads, Random random) {
        var labels = new HashMap<String, String>();
        var fresh = new ArrayList<Quad>();
        for (var quad : quads) {
            fresh.add(new Quad(
                    (Term.Resource) relabelled(quad.subject(), labels, random),
                    quad.predicate(),
                    relabelled(quad.object(), labels, random),
                    quad.graph() == null ? null : (Term.Resource) relabelled(quad.graph(), labels, random)));
        }
        return fresh;
    }

    private static Term relabelled(Term term, Map<String, String> labels, Random random) {
        return term instanceof Blank blank
                ? new Blank(labels.computeIfAbsent(
                        blank.label(), ignored -> "x" + random.nextInt(1_000_000) + "n" + labels.size()))
                : term;
    }

    @Test
    void linesStandInCodePointOrder() {
        var supplementary = statement("\uD83C\uDF93 cap");
        var privateUse = statement("\uE000 private");
        var lines = canonical(List.of(supplementary, privateUse)).lines().toList();
        assertTrue(
                lines.getFirst().contains("private"),
                "U+E000 comes before U+1F393, although its UTF-16 unit is larger");
    }

    @Test
    void controlCharactersAreEscapedAsTheRecommendationSays() {
        var line = NQuads.line(statement("\"\\\b\t\n\f\r\u0000\u001f\u007f\u0080é"));
        assertEquals("<urn:s> <urn:p> \"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001F\\u007F\u0080é\" .\n", line);
    }

    @Test
    void aPoisonedDatasetIsRefusedInsteadOfRunningForHours() {
        var clique = new ArrayList<Quad>();
        for (int from = 0; from < 12; from++) {
            for (int to = 0; to < 12; to++) {
                if (from != to) {
                    clique.add(new Quad(new Blank("n" + from), new Iri("urn:knows"), new Blank("n" + to), null));
                }
            }
        }
        assertInstanceOf(Canonicalization.TooComplex.class, Rdfc10.canonicalize(clique));
    }

    private static Quad statement(String text) {
        return new Quad(new Iri("urn:s"), new Iri("urn:p"), Literal.text(text), null);
    }
}
