package dev.assay.openbadges.jsonld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContextsTest {

    private static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/";

    /// Bundled contexts and the files as their publishers serve them.
    private static final Map<String, String> PUBLISHED = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("https://www.w3.org/2018/credentials/v1", "2018-credentials-v1.jsonld"),
            Map.entry("https://www.w3.org/ns/credentials/v2", "credentials-v2.jsonld"),
            Map.entry("https://w3id.org/security/data-integrity/v1", "data-integrity-v1.jsonld"),
            Map.entry("https://www.w3.org/ns/did/v1", "did-v1.jsonld"),
            Map.entry("https://w3id.org/security/suites/ed25519-2020/v1", "suites-ed25519-2020.jsonld"),
            Map.entry(OB + "context.json", "ob-v3p0.json"),
            Map.entry(OB + "context-3.0.1.json", "ob-v3p0-3.0.1.json"),
            Map.entry(OB + "context-3.0.2.json", "ob-v3p0-3.0.2.json"),
            Map.entry(OB + "context-3.0.3.json", "ob-v3p0-3.0.3.json"),
            Map.entry(OB + "extensions.json", "ob-v3p0-extensions.json")));

    @Test
    void bundledContextsAreThosePublished() {
        PUBLISHED.forEach((url, file) -> assertEquals(
                Vectors.json("contexts/" + file), Contexts.bundled().find(url).orElseThrow(), url));
    }

    @Test
    void theOthersAreThoseInUseElsewhere() {
        var elsewhere = Vectors.json("contexts/all.json");
        for (var url : Contexts.bundledUrls()) {
            if (!PUBLISHED.containsKey(url)) {
                assertEquals(elsewhere.get(url), Contexts.bundled().find(url).orElseThrow(), url);
            }
        }
    }

    @Test
    void everyBundledContextCanBeRead() {
        assertEquals(14, Contexts.bundledUrls().size());
        for (var url : Contexts.bundledUrls()) {
            assertTrue(Contexts.bundled().find(url).orElseThrow().containsKey("@context"), url);
        }
    }

    @Test
    void aBundledContextCannotBeReplaced() {
        var other = Json.object().add("@context", Json.object()).build();
        var contexts = Contexts.bundled();
        assertThrows(
                IllegalArgumentException.class, () -> contexts.with("https://www.w3.org/ns/credentials/v2", other));
        assertTrue(contexts.with("https://example.org/v1", other)
                .find("https://example.org/v1")
                .isPresent());
        assertTrue(contexts.find("https://example.org/v1").isEmpty(), "the contexts themselves do not change");
    }
}
