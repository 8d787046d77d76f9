package dev.assay.openbadges.disclosure;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.jsonld.Contexts;
import dev.assay.openbadges.jsonld.JsonLd;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The two credentials of the test vectors of W3C Data Integrity ECDSA Cryptosuites 1.0 for `ecdsa-sd-2023`.
public enum DisclosureVectors {
    PERMANENT_RESIDENT("prc", "prCred"),
    EMPLOYMENT("employ", "employ");

    private static final String SUITE = "w3c-vc-di-ecdsa/";
    private static final String CITIZENSHIP = "https://w3id.org/citizenship/v4rc1";

    private final String folder;
    private final String prefix;

    DisclosureVectors(String folder, String prefix) {
        this.folder = SUITE + "ecdsa-sd-2023/" + folder + "/";
        this.prefix = prefix;
    }

    /// A reader that knows the context of both; skipped by name where it is not installed.
    public static JsonLd jsonLd() {
        var file = Path.of(System.getProperty("assay.root", ".."), "interop/node_modules")
                .resolve("@digitalbazaar/citizenship-context/contexts/v4rc1.jsonld");
        assumeTrue(Files.exists(file), "skipped: " + CITIZENSHIP + " is not installed; run npm ci in interop");
        return new JsonLd(Contexts.bundled().with(CITIZENSHIP, Vectors.parsed(Vectors.text(file))));
    }

    public static JsonObject keys() {
        return Vectors.json(SUITE + "ecdsa-sd-2023/SDKeyMaterial.json");
    }

    public JsonObject json(String name) {
        return Vectors.json(folder + name + ".json");
    }

    public String text(String name) {
        return Vectors.text(folder + name + ".txt");
    }

    public JsonArray array(String name) {
        return arrayOf(folder + name + ".json");
    }

    public JsonObject document() {
        return Json.without(json("addSignedSDBase"), "proof");
    }

    public List<String> mandatoryPointers() {
        return texts(arrayOf(SUITE + prefix + "Mandatory.json"));
    }

    public List<String> selectivePointers() {
        return texts(arrayOf(SUITE + prefix + "Selective.json"));
    }

    private static JsonArray arrayOf(String name) {
        return switch (StrictJson.read(Vectors.text(name))) {
            case JsonReading.Read read -> read.value().asJsonArray();
            case JsonReading.Refused refused -> throw new AssertionError(refused.inWords());
        };
    }

    public static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }
}
