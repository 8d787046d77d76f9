package dev.assay.openbadges.jsonld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.digest.ResourceDigest;
import dev.assay.openbadges.digest.ResourceDigests;
import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
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
            Map.entry(OB + "extensions.json", "ob-v3p0-extensions.json"),
            Map.entry("https://w3id.org/security/suites/jws-2020/v1", "suites-jws-2020.jsonld"),
            Map.entry("https://purl.imsglobal.org/spec/clr/v2p0/context.json", "clr-v2p0.json"),
            Map.entry("https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json", "clr-v2p0-2.0.1.json")));

    @Test
    void bundledContextsAreThosePublished() {
        PUBLISHED.forEach((url, file) -> assertEquals(
                Vectors.json("contexts/" + file), Contexts.bundled().find(url).orElseThrow(), url));
    }

    @Test
    void theTableHoldsTheDigestsOfThePublishedFiles() throws IOException {
        for (var published : PUBLISHED.entrySet()) {
            var bytes = Files.readAllBytes(Vectors.path("contexts/" + published.getValue()));
            for (var digest : PublishedContexts.digests(published.getKey())) {
                assertTrue(digest.isOf(bytes), published.getKey());
            }
            assertEquals(
                    List.of(HashAlgorithm.SHA_256, HashAlgorithm.SHA_384),
                    PublishedContexts.digests(published.getKey()).stream()
                            .map(ResourceDigest::hash)
                            .toList());
        }
    }

    @Test
    void aCredentialsDigestOfAContextIsComparedWithoutFetching() {
        var url = "https://www.w3.org/ns/credentials/v2";
        // as Verifiable Credentials 2.0 prints it, appendix B.1
        assertEquals(
                PublishedContexts.Comparison.SAME,
                compare(url, "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"));
        assertEquals(PublishedContexts.Comparison.OTHER, compare(url, "0".repeat(64)));
        assertEquals(PublishedContexts.Comparison.NOT_KNOWN, compare("https://example.org/v1", "0".repeat(64)));
    }

    private static PublishedContexts.Comparison compare(String url, String hex) {
        return PublishedContexts.compare(url, ResourceDigests.of(ResourceDigest.ofHex(HashAlgorithm.SHA_256, hex)));
    }

    @Test
    void aPinnedContextIsTakenWithTheBytesItWasPinnedTo() {
        var bytes = "{\"@context\":{\"nick\":\"https://terms.example/nick\"}}".getBytes(StandardCharsets.UTF_8);
        var url = URI.create("https://terms.example/v1");
        var pinned = new PinnedContext(url, new ResourceDigest(HashAlgorithm.SHA_384, HashAlgorithm.SHA_384.of(bytes)));
        Documents same = (asked, accept) -> new Fetch.Fetched(bytes, "application/ld+json", asked);
        Documents changed = (asked, accept) -> new Fetch.Fetched("{}".getBytes(StandardCharsets.UTF_8), "", asked);
        Documents gone = (asked, accept) -> new Fetch.Failed("it is gone");
        var loaded = assertInstanceOf(PinnedContext.Loading.Loaded.class, pinned.addTo(Contexts.bundled(), same));
        assertTrue(loaded.contexts().find(url.toString()).isPresent());
        for (var documents : List.of(changed, gone)) {
            var refused =
                    assertInstanceOf(PinnedContext.Loading.Refused.class, pinned.addTo(Contexts.bundled(), documents));
            assertTrue(refused.why().startsWith(url.toString()), refused::why);
        }
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
        assertEquals(18, Contexts.bundledUrls().size());
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
