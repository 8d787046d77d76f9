package dev.assay.openbadges.jsonld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.rdfc.Canonicalization.Canonical;
import dev.assay.openbadges.rdfc.NQuadsLines;
import dev.assay.openbadges.rdfc.Rdfc10;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {

    private static final String V2 = "\"https://www.w3.org/ns/credentials/v2\"";

    private static RdfReading read(String json) {
        return JsonLd.bundled().read(Vectors.parsed(json));
    }

    private static String nquads(JsonObject document) {
        var statements =
                assertInstanceOf(RdfReading.Statements.class, JsonLd.bundled().read(document));
        return assertInstanceOf(Canonical.class, Rdfc10.canonicalize(statements.quads()))
                .nquads();
    }

    private static JsonLdProblem problem(String json) {
        return assertInstanceOf(RdfReading.Refused.class, read(json), json).problem();
    }

    @Test
    void theOpenBadgesExampleGivesTheCanonicalFormOfItsSpecification() {
        var example = Vectors.json("1edtech-ob-spec/basicOpenBadgeCredential-1.json");
        var issuer = Json.object(example.getJsonObject("issuer"))
                .add("id", "https://example.edu/issuers/565049")
                .add("url", "https://www.imsglobal.org")
                .build();
        var expected = Vectors.text("1edtech-ob-spec/document-canon.txt");
        assertEquals(
                Rdfc10.canonicalize(NQuadsLines.read(expected)),
                new Canonical(nquads(Json.with(example, "issuer", issuer))));
    }

    @Test
    void contextsMeanTheSameByNameAndWrittenOut() {
        var badge = Vectors.json("1edtech-ob-spec/basicOpenBadgeCredential-1.json");
        var example = Json.with(
                badge, "issuer", Json.with(badge.getJsonObject("issuer"), "id", Json.PROVIDER.createValue("urn:x:1")));
        var contexts = example.getJsonArray("@context").getValuesAs(JsonString.class).stream()
                .map(url ->
                        Contexts.bundled().find(url.getString()).orElseThrow().get("@context"))
                .toList();
        assertEquals(nquads(Json.with(example, "@context", Json.array(contexts))), nquads(example));
    }

    @Test
    void aContextInsideTheDocumentCounts() {
        var document = """
                {"@context":[%s],"id":"urn:x:1","type":"VerifiableCredential",
                 "credentialSubject":{"@context":{"nick":"https://terms.example/nick"},"id":"urn:x:2","nick":"Ada"}}""";
        assertTrue(nquads(Vectors.parsed(document.formatted(V2)))
                .contains("<urn:x:2> <https://terms.example/nick> \"Ada\""));
        assertEquals(
                new JsonLdProblem.UndefinedTerm("nick"),
                problem(document.formatted(V2).replace("\"@context\":{\"nick\":\"https://terms.example/nick\"},", "")));
    }

    @Test
    void aTermThatNoContextDefinesIsRefusedByName() {
        assertEquals(
                new JsonLdProblem.UndefinedTerm("nmae"),
                problem("{\"@context\":[" + V2 + "],\"id\":\"urn:x:1\",\"nmae\":\"Ada\"}"));
        assertEquals(
                new JsonLdProblem.UndefinedTerm("Badge"),
                problem("{\"@context\":[" + V2 + "],\"id\":\"urn:x:1\",\"type\":[\"Badge\"]}"));
        assertEquals(
                new JsonLdProblem.UndefinedTerm("nope"),
                problem("{\"@context\":[" + V2 + "],\"id\":\"urn:x:1\",\"nope\":null}"));
    }

    @Test
    void theSchemaTypeOf1EdTechNeedsItsExtensionsContext() {
        var schema = "\"credentialSchema\":{\"id\":\"https://a/s.json\",\"type\":\"1EdTechJsonSchemaValidator2019\"}}";
        var ob = "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"";
        assertEquals(
                new JsonLdProblem.UndefinedTerm("1EdTechJsonSchemaValidator2019"),
                problem("{\"@context\":[" + V2 + "," + ob + "],\"type\":\"VerifiableCredential\"," + schema));
        assertInstanceOf(
                RdfReading.Statements.class,
                read("{\"@context\":[" + V2 + "," + ob
                        + ",\"https://purl.imsglobal.org/spec/ob/v3p0/extensions.json\"],\"type\":\"VerifiableCredential\","
                        + schema));
    }

    @Test
    void anUnknownContextIsRefusedByItsAddressWithoutFetching() {
        assertEquals(
                new JsonLdProblem.UnknownContext("https://example.org/ctx/v1"),
                problem("{\"@context\":[" + V2 + ",\"https://example.org/ctx/v1\"],\"id\":\"urn:x:1\"}"));
        assertEquals(
                new JsonLdProblem.UnknownContext("file:///etc/passwd"),
                problem("{\"@context\":[\"file:///etc/passwd\"],\"id\":\"urn:x:1\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"relative", "../up", "#fragment", "?q", "//host/path", "https://a b", "a:<b>", "", "1http://x"})
    void identifiersThatAreNotAbsoluteAreRefused(String id) {
        assertInstanceOf(
                JsonLdProblem.RelativeIri.class,
                problem("{\"@context\":[" + V2 + "],\"id\":\"" + id + "\",\"name\":\"Ada\"}"));
        assertInstanceOf(
                JsonLdProblem.RelativeIri.class,
                problem("{\"@context\":[" + V2 + "],\"type\":\"VerifiableCredential\",\"issuer\":\"" + id + "\"}"));
    }

    @Test
    void whatJsonLdWouldDropWithoutAWordIsRefused() {
        var inline = "{\"@context\":{\"@vocab\":\"urn:v:\"},\"@id\":\"urn:x:1\",";
        for (var rest : new String[] {
            "\"a\":{\"@value\":\"x\",\"@index\":\"i\"}}",
            "\"a\":{\"@value\":5,\"@direction\":\"rtl\"}}",
            "\"a\":{\"@value\":\"x\",\"@direction\":\"up\"}}",
            "\"a\":{\"@value\":\"x\",\"@direction\":null}}",
            "\"a\":{\"@value\":\"x\",\"@type\":\"urn:t\",\"@direction\":\"rtl\"}}",
            "\"a\":{\"@value\":\"x\",\"@type\":\"https://www.w3.org/ns/i18n#en_rtl\"}}",
            "\"a\":{\"@value\":\"x\",\"@language\":\"no language!\"}}",
            "\"a\":{\"@id\":\"urn:x:2\",\"@index\":\"i\"}}",
            "\"@type\":[\"T\",\"@evil\"]}",
            "\"a\":{\"@id\":\"@evil\"}}",
            "\"@evil\":\"x\"}",
            "\"a\":12345678901234567890123}",
            "\"a\":9007199254740993}",
            "\"a\":0.12345678901234567}"
        }) {
            problem(inline + rest);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"@direction\":\"rtl\"', _rtl",
        "'\"@direction\":\"ltr\",\"@language\":\"en\"', en_ltr",
        "'\"@direction\":\"rtl\",\"@language\":\"ar-EG\"', ar-eg_rtl"
    })
    void theDirectionOfATextIsPartOfItsType(String qualities, String type) {
        assertEquals(
                "<urn:x:1> <urn:v:a> \"x\"^^<https://www.w3.org/ns/i18n#" + type + "> .\n",
                nquads(Vectors.parsed(
                        "{\"@context\":{\"@vocab\":\"urn:v:\"},\"@id\":\"urn:x:1\",\"a\":{\"@value\":\"x\"," + qualities
                                + "}}")));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, integer",
        "1.0, 1, integer",
        "-7, -7, integer",
        "1e3, 1000, integer",
        "0, 0, integer",
        "-0.0, 0, integer",
        "9007199254740991, 9007199254740991, integer",
        "100000000000000000000, 100000000000000000000, integer",
        "1e21, 1.0E21, double",
        "0.5, 5.0E-1, double",
        "-12.75, -1.275E1, double",
        "1.5e-7, 1.5E-7, double",
        "0.1, 1.0E-1, double",
        "123456.789, 1.23456789E5, double",
        "745.93, 7.459299999999999E2, double",
        "37.7749, 3.77749E1, double",
        "-122.4194, -1.224194E2, double"
    })
    void numbersBecomeWhatTheReferenceImplementationMakesOfThem(String number, String lexical, String type) {
        assertEquals(
                "<urn:x:1> <urn:v:a> \"" + lexical + "\"^^<http://www.w3.org/2001/XMLSchema#" + type + "> .\n",
                nquads(Vectors.parsed(
                        "{\"@context\":{\"@vocab\":\"urn:v:\"},\"@id\":\"urn:x:1\",\"a\":" + number + "}")));
    }

    @Test
    void listsReverseGraphsAndLanguagesAreKept() {
        var lines = nquads(Vectors.parsed("""
                {"@context": {"@vocab": "urn:v:", "of": {"@reverse": "urn:v:has"}, "j": {"@id": "urn:v:j", "@type": "@json"}},
                 "@id": "urn:x:1", "l": {"@list": ["a", {"@value": "b", "@language": "en"}]}, "e": {"@list": []},
                 "of": {"@id": "urn:x:2"}, "g": {"@graph": [{"@id": "urn:x:3", "t": true}]}, "j": {"b": 1, "a": [1.0]}}"""));
        var rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        assertTrue(lines.contains("<urn:x:1> <urn:v:e> <" + rdf + "nil> .\n"), lines);
        assertTrue(lines.contains("<urn:x:2> <urn:v:has> <urn:x:1> .\n"), lines);
        assertTrue(lines.contains("<" + rdf + "first> \"b\"@en .\n"), lines);
        assertTrue(
                lines.contains("<urn:x:3> <urn:v:t> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> _:c14n"),
                lines);
        assertTrue(lines.contains("\"{\\\"a\\\":[1],\\\"b\\\":1}\"^^<" + rdf + "JSON>"), lines);
        assertEquals(10, lines.lines().count(), lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@context\":5}",
                "{\"@context\":{\"a\":{\"@id\":7}},\"a\":1}",
                "{\"@context\":{\"@vocab\":\"urn:v:\"},\"@id\":5}",
                "{\"@context\":{\"a\":{\"@id\":\"urn:a\",\"@type\":\"@id\"}},\"a\":\"@foo\"}",
                "{\"@context\":{\"@vocab\":\"urn:v:\"},\"@reverse\":3}",
                "{\"@context\":{\"@vocab\":\"urn:v:\"},\"a\":{\"@value\":{}}}",
                "{\"@context\":{\"@import\":\"https://www.w3.org/ns/credentials/v2\",\"@version\":1.1},\"@graph\":4,\"id\":{}}"
            })
    void malformedJsonLdIsRefusedNotThrown(String json) {
        problem(json);
    }
}
