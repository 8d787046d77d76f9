package dev.assay.openbadges.template;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Puts texts into documents that break careless canonicalisation: nothing but texts changes.
final class HostileTexts {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\"",
            "\\",
            "\u0000",
            "\b\t\n\f\r\u001f\u007f",
            "\u0080é\u07ff\u0800",
            "\uE000\uFFFD",
            "\uFFFE\uFFFF",
            "\uD83C\uDF93",
            "\uD83C",
            "\uDF93x",
            "_:b0",
            "_:",
            "_:c14n0",
            "@type",
            "@id",
            "@evil",
            "@",
            "http://a b",
            "http://a",
            "https://a/%zz",
            "https://[",
            "http://é/",
            "http://",
            "https:",
            "https:/a",
            "id",
            "type",
            "name",
            "Achievement",
            "OpenBadgeCredential",
            "VerifiableCredential",
            "assertionMethod",
            "id:x",
            "type:x",
            "name:x",
            "Achievement:x",
            "sec:x",
            "xsd:string",
            "cred:x",
            "urn:x",
            "urn:a b",
            "urn:uuid:8a0a5f5e-8a52-4c0a-9a3c-2d1c2f6a7b11",
            "URN:X",
            "1urn:x",
            "+a:b",
            "a:b",
            "a:#b",
            "a:b#c#d",
            "did:key:z6Mk#z6Mk",
            "did:web:assay.example#k",
            "mailto:ada@example.org",
            "relative/path",
            "../up",
            "//host/path",
            "#fragment",
            "?q",
            "http://x/<script>",
            "http://x/\"",
            "http://x/{}",
            "http://x/\\",
            "http://x/|",
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil",
            "en",
            "true",
            "1",
            "2026-03-14T15:09:26Z",
            "{}",
            "urn:assay-slot:0",
            "urn:assay-slot:7",
            "x".repeat(5_000));

    private final Random random;
    private final List<String> inDocument = new ArrayList<>();
    private final double share;

    private HostileTexts(JsonValue document, Random random) {
        this.random = random;
        this.share = random.nextInt(4) == 0 ? 0.5 : 0.06;
        gather(document);
    }

    /// A copy of a document with other texts in some places.
    static JsonObject in(JsonObject document, Random random) {
        return new HostileTexts(document, random).changed(document, "").asJsonObject();
    }

    private void gather(JsonValue value) {
        switch (value) {
            case JsonObject object -> object.values().forEach(this::gather);
            case JsonArray array -> array.forEach(this::gather);
            case JsonString text -> inDocument.add(text.getString());
            default -> {}
        }
    }

    private JsonValue changed(JsonValue value, String key) {
        return switch (value) {
            case JsonObject object -> {
                var copy = Json.object();
                object.forEach((name, inner) -> copy.add(name, name.equals("@context") ? inner : changed(inner, name)));
                yield copy.build();
            }
            case JsonArray array ->
                Json.array(array.stream().map(item -> changed(item, key)).toList());
            case JsonString text
            when random.nextDouble() < (key.endsWith("type") ? 0.005 : share) ->
                Json.PROVIDER.createValue(other(text.getString()));
            default -> value;
        };
    }

    private String other(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> inDocument.get(random.nextInt(inDocument.size()));
            case 1 -> text + TEXTS.get(random.nextInt(TEXTS.size()));
            case 2 -> "https://example.org/" + random.nextInt(3);
            case 3 ->
                random.ints(random.nextInt(8), 0, 0x11_0000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }
}
