package dev.assay.openbadges.did;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidTest {

    private static final Instant ROTATED = Instant.parse("2026-05-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:key:",
                "did:key:z",
                "did:key:z6Mk",
                "did:web:example.org",
                "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                "did:key:1.1:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                "did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc"
            })
    void otherDidsAreNoDidKeyOfThisKind(String did) {
        assertInstanceOf(ControllerDocument.Reading.Refused.class, DidKey.resolve(did));
    }

    @ParameterizedTest
    @CsvSource({
        "did:web:example.com, https://example.com/.well-known/did.json",
        "did:web:example.com%3A8443, https://example.com:8443/.well-known/did.json",
        "did:web:example.com%3a8443:path, https://example.com:8443/path/did.json",
        "did:web:example.com:a:b-c, https://example.com/a/b-c/did.json",
        "did:web:localhost, https://localhost/.well-known/did.json",
        "did:web:1.example:2, https://1.example/2/did.json"
    })
    void aDidWebNamesOnePlace(String did, String url) {
        assertEquals(Optional.of(URI.create(url)), DidWeb.documentUrl(did));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:",
                "did:web:a/b",
                "did:web:user@host",
                "did:web:host%3A",
                "did:web:host%3A0",
                "did:web:host%3A70000",
                "did:web:host%3A12%3A3",
                "did:web:host:",
                "did:web::a",
                "did:web:host:..",
                "did:web:host:%2e%2E",
                "did:web:host:a%2",
                "did:web:host:a?b",
                "did:web:host#key",
                "did:web:[::1]",
                "did:web:ho st",
                "did:web:-host",
                "did:web:host:a/../b",
                "did:web:127.0.0.1",
                "did:web:127.1%3A8443",
                "did:web:2130706433",
                "did:web:0x7f000001",
                "did:web:a.0x7F",
                "did:key:z6Mk",
                "https://host"
            })
    void aMalformedDidWebNamesNone(String did) {
        assertEquals(Optional.empty(), DidWeb.documentUrl(did));
    }

    @ParameterizedTest
    @CsvSource({
        "https://assay.example, did:web:assay.example", "https://assay.example/, did:web:assay.example",
        "https://assay.example:443, did:web:assay.example", "https://assay.example:8443/, did:web:assay.example%3A8443",
        "https://assay.example/a/b/, did:web:assay.example:a:b"
    })
    void aBaseUrlGivesItsDid(String url, String did) {
        assertEquals(Optional.of(did), DidWeb.of(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://assay.example",
                "https://u@assay.example",
                "https://assay.example/?q",
                "https://[::1]/",
                "/x",
                "https:x"
            })
    void otherBaseUrlsGiveNone(String url) {
        assertEquals(Optional.empty(), DidWeb.of(URI.create(url)));
    }

    private static ControllerDocument document() {
        var random = new Random(9);
        var old = VerificationMethod.of(
                "did:web:assay.example", Samples.key(random).publicKey());
        var stolen = VerificationMethod.of(
                "did:web:assay.example", Samples.key(random).publicKey());
        var current = VerificationMethod.of(
                "did:web:assay.example", Samples.key(random).publicKey());
        return ControllerDocument.of(
                "did:web:assay.example", List.of(old.retired(ROTATED), stolen.revokedAt(ROTATED), current));
    }

    @Test
    void aDocumentIsReadBackAsWritten() {
        assertEquals(
                new ControllerDocument.Reading.Read(document()),
                ControllerDocument.read(document().toJson()));
    }

    @Test
    void aDocumentUsesOnlyTermsThatItsContextsDefine() {
        assertInstanceOf(
                RdfReading.Statements.class, JsonLd.bundled().read(document().toJson()));
    }
}
