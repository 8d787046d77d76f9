package dev.assay.openbadges.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataModelTest {
    private static final DataModel MODEL = new DataModel(JsonLd.bundled());

    private static final String CREDENTIAL = """
            {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
             "issuer": "did:example:issuer", "credentialSubject": {"id": "did:example:subject"}}""";

    private static final String PRESENTATION = """
            {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]}""";

    private static final String OLD = """
            {"@context": ["https://www.w3.org/2018/credentials/v1"], "type": ["VerifiableCredential"],
             "issuer": "did:example:issuer", "issuanceDate": "2020-03-16T22:37:26.544Z",
             "credentialSubject": {"id": "did:example:subject"}}""";

    /// A document with the members of another set, and without those that are given as the text "absent".
    static JsonObject changed(String document, String members) {
        var changed = Vectors.parsed(document);
        for (var member : Vectors.parsed(members).entrySet()) {
            changed = member.getValue().equals(Json.PROVIDER.createValue("absent"))
                    ? Json.without(changed, member.getKey())
                    : Json.with(changed, member.getKey(), member.getValue());
        }
        return changed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', {'T': 'https://example.org/#T'}], 'type': ['T', 'VerifiableCredential']}",
                "{'type': 'VerifiableCredential'}",
                "{'type': ['https://example.org/#T', 'VerifiableCredential']}",
                "{'id': 'urn:uuid:86294362-4254-4f36-854f-3952fe42555d'}",
                "{'issuer': {'id': 'did:example:issuer', 'name': 'An issuer'}}",
                "{'issuer': {'id': 'did:example:issuer', 'name': {'@value': 'An issuer', '@language': 'en'}}}",
                "{'name': [{'@value': 'Dog', '@language': 'en'}, {'@value': 'Chien', '@language': 'fr'}]}",
                "{'description': {'@value': 'No language'}}",
                "{'credentialSubject': [{'id': 'did:example:a'}, {'id': 'did:example:b'}]}",
                "{'validFrom': '2020-01-01T00:00:00.123Z'}",
                "{'validFrom': '9999-01-01T00:00:00-05:00'}",
                "{'validFrom': '2020-01-01T00:00:00Z', 'validUntil': '2020-01-01T00:00:00Z'}",
                "{'credentialStatus': {'type': 'https://example.org/#Status'}}",
                "{'credentialSchema': [{'id': 'https://example.org/s', 'type': 'JsonSchema'}]}",
                "{'termsOfUse': {'type': 'https://example.org/#Terms', 'id': 'https://example.org/terms/1'}}",
                "{'evidence': [{'type': 'https://example.org/#E'}, {'type': ['https://example.org/#E']}]}",
                "{'refreshService': {'type': 'https://example.org/#R', 'id': 'https://example.org/r'}}",
                "{'relatedResource': [{'id': 'https://example.org/a', 'digestSRI': 'sha384-S57yQDg1MTzF56Oi9DbSQ14u7jBy0RDdx0YbeV7shwhCS88G8SCXeFq82PafhCrW'}]}",
                "{'relatedResource': {'id': 'https://example.org/a', 'digestMultibase': 'uFiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'}}",
                "{'relatedResource': {'id': 'https://example.org/a', 'digestMultibase': 'uEiAjCHMnK5-ayOIZLWo_TBoKYVvSAprlkYEjRlm19Cj0uw', 'mediaType': 'application/json'}}"
            })
    void credentialsOfManyShapesConform(String members) {
        assertEquals(
                new Conformance.Conforming(DataModelVersion.V2_0),
                MODEL.credential(changed(CREDENTIAL, members.replace('\'', '"'))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'@context': 'absent'} | @context is missing",
                "{'@context': null} | @context is not a list",
                "{'@context': []} | @context is not a list",
                "{'@context': 'https://www.w3.org/ns/credentials/v2'} | @context is not a list",
                "{'@context': {}} | @context is not a list",
                "{'@context': ['https://example.org/other']} | does not begin with",
                "{'@context': [{'@vocab': 'https://example.org/#'}, 'https://www.w3.org/ns/credentials/v2']} | does not begin with",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', 'https ://not-a-url']} | @context[1]",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', 123]} | @context[1]",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', null]} | @context[1]",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', 'https://example.org/unknown']} | not bundled",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', {'VerifiableCredential': 'https://example.org/#Bad'}]} | malformed",
                "{'id': null} | id is not one absolute address",
                "{'id': 'not-a-url'} | id is not one absolute address",
                "{'id': ['urn:uuid:1', 'urn:uuid:2']} | id is not one absolute address",
                "{'id': 5} | id is not one absolute address",
                "{'type': 'absent'} | type is missing",
                "{'type': []} | type is not a text",
                "{'type': 4} | type is not a text",
                "{'type': ['VerifiableCredential', 4]} | type is not a text",
                "{'type': ['https://example.org/#Other']} | does not say VerifiableCredential",
                "{'type': ['VerifiableCredential', 'Unmapped']} | Unmapped",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', {'T': 'https ://no#T'}], 'type': ['VerifiableCredential', 'T']} | ",
                "{'issuer': 'absent'} | issuer is missing",
                "{'issuer': null} | issuer is not one absolute address",
                "{'issuer': 'nobody'} | issuer is not one absolute address",
                "{'issuer': ['did:example:a']} | issuer is not one absolute address",
                "{'issuer': {}} | issuer.id is missing",
                "{'issuer': {'id': null}} | issuer.id is not one absolute address",
                "{'issuer': {'id': 'nobody'}} | issuer.id is not one absolute address",
                "{'issuer': {'id': 'did:example:a', 'name': {'@value': 'A', 'url': 'did:example:a'}}} | issuer.name is neither",
                "{'issuer': {'id': 'did:example:a', 'description': 5}} | issuer.description is neither",
                "{'name': {'@value': 'A', '@language': 'en', 'url': 'did:example:a'}} | name is neither",
                "{'name': {'@language': 'en'}} | name is neither",
                "{'name': {'@value': 'A', '@direction': 'up'}} | name is neither",
                "{'description': [{'@value': 5}]} | description holds something else",
                "{'credentialSubject': 'absent'} | credentialSubject is missing",
                "{'credentialSubject': 'did:example:a'} | credentialSubject is not an object",
                "{'credentialSubject': null} | credentialSubject is not an object",
                "{'credentialSubject': []} | credentialSubject is empty",
                "{'credentialSubject': {}} | credentialSubject says nothing",
                "{'credentialSubject': [{'id': 'did:example:a'}, {}]} | credentialSubject[1] says nothing",
                "{'credentialSubject': {'id': ['did:example:a', 'did:example:b']}} | credentialSubject.id is not one",
                "{'credentialSubject': {'id': 'did:example:a', 'undefined': 1}} | undefined",
                "{'validFrom': '2020-01-01'} | validFrom is not a date",
                "{'validFrom': '2020-01-01T00:00:00'} | validFrom is not a date",
                "{'validFrom': 5} | validFrom is not a date",
                "{'validUntil': 'tomorrow'} | validUntil is not a date",
                "{'validFrom': '2021-01-01T00:00:00Z', 'validUntil': '2020-01-01T00:00:00Z'} | validUntil is before",
                "{'credentialStatus': {'id': 'did:example:s'}} | credentialStatus.type is missing",
                "{'credentialStatus': {'type': 2}} | credentialStatus.type is not a text",
                "{'credentialStatus': {'id': 'x', 'type': 'https://example.org/#S'}} | credentialStatus.id is not one",
                "{'credentialStatus': [{'id': ['did:a:b', 'did:a:c'], 'type': 'https://example.org/#S'}]} | credentialStatus[0].id",
                "{'credentialStatus': {'type': 'BitstringStatusListEntry', 'statusPurpose': 'revocation', 'statusListIndex': '-1', 'statusListCredential': 'https://example.org/l'}} | breaks the standard",
                "{'statusEntry': {'type': 'BitstringStatusListEntry', 'statusListIndex': true}} | statusEntry",
                "{'credentialSchema': {'id': 'https://example.org/s'}} | credentialSchema.type is missing",
                "{'credentialSchema': {'type': 'JsonSchema'}} | credentialSchema.id is missing",
                "{'credentialSchema': {'id': 5, 'type': 'JsonSchema'}} | credentialSchema.id is not one",
                "{'termsOfUse': {'id': 'https://example.org/t'}} | termsOfUse.type is missing",
                "{'evidence': {'id': 'https://example.org/e'}} | evidence.type is missing",
                "{'evidence': 'https://example.org/e'} | evidence is not an object",
                "{'refreshService': {'id': 'https://example.org/r'}} | refreshService.type is missing",
                "{'renderMethod': {'id': 'https://example.org/r'}} | renderMethod.type is missing",
                "{'relatedResource': ['https://example.org/a']} | relatedResource[0] is not an object",
                "{'relatedResource': [{'digestSRI': 'sha256-YQ=='}]} | relatedResource[0].id is missing",
                "{'relatedResource': [{'id': 'https://example.org/a'}]} | neither digestSRI nor",
                "{'relatedResource': [{'id': 'https://example.org/a', 'digestSRI': 'md5-x'}]} | digestSRI is not like",
                "{'relatedResource': [{'id': 'https://example.org/a', 'digestMultibase': 'uZTQ0MjM1NiAgcmVwb3J0'}]} | multihash",
                "{'relatedResource': [{'id': 'https://example.org/a', 'digestSRI': 'sha256-YQ=='}, {'id': 'https://example.org/a', 'digestSRI': 'sha256-YQ=='}]} | stands twice",
                "{'proof': null} | proof is not an object",
                "{'proof': []} | proof is empty",
                "{'proof': {'proofValue': 'z'}} | proof.type is missing",
            })
    void whatBreaksTheDataModelIsNamed(String members, String problem) {
        refused(MODEL.credential(changed(CREDENTIAL, members.replace('\'', '"'))), problem);
    }

    private static void refused(Conformance conformance, String problem) {
        var violating = assertInstanceOf(Conformance.Violating.class, conformance);
        assertTrue(
                violating.problems().stream().anyMatch(each -> each.inWords().contains(problem == null ? "" : problem)),
                violating::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'verifiableCredential': []}",
                "{'id': 'urn:uuid:9c9a36f8-518f-4976-a934-6649502d0008'}",
                "{'holder': 'did:example:holder'}",
                "{'holder': {'id': 'did:example:holder'}}",
                "{'verifiableCredential': {'@context': 'https://www.w3.org/ns/credentials/v2', 'id': 'data:application/vc+jwt,e.e.e', 'type': 'EnvelopedVerifiableCredential'}}"
            })
    void presentationsOfManyShapesConform(String members) {
        assertEquals(
                new Conformance.Conforming(DataModelVersion.V2_0),
                MODEL.presentation(changed(PRESENTATION, members.replace('\'', '"'))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'@context': 'absent'} | @context is missing",
                "{'@context': ['https://example.org/other']} | does not begin with",
                "{'type': 'absent'} | type is missing",
                "{'type': ['VerifiableCredential']} | does not say VerifiablePresentation",
                "{'id': 'no'} | id is not one absolute address",
                "{'holder': 'me'} | holder is not one absolute address",
                "{'holder': {'id': 5}} | holder.id is not one absolute address",
                "{'verifiableCredential': 'https://example.org/credentials/1'} | verifiableCredential is not an object",
                "{'verifiableCredential': ['https://example.org/credentials/1']} | verifiableCredential[0] is not an object",
                "{'verifiableCredential': [5]} | verifiableCredential[0] is not an object",
                "{'verifiableCredential': [{}]} | verifiableCredential[0].issuer is missing",
                "{'verifiableCredential': [{'@context': 'https://www.w3.org/ns/credentials/v2', 'id': 'https://example.org/1', 'type': 'EnvelopedVerifiableCredential'}]} | is not a data: address",
                "{'verifiableCredential': [{'id': 'data:application/vc+jwt,e.e.e', 'type': 'EnvelopedVerifiableCredential'}]} | verifiableCredential[0].@context does not name",
                "{'verifiableCredential': [{'@context': 'https://www.w3.org/ns/credentials/v2', 'id': 'data:application/vc+jwt,e.e.e'}]} | verifiableCredential[0].type is missing",
                "{'termsOfUse': {}} | termsOfUse.type is missing",
                "{'proof': 'z'} | proof is not an object",
            })
    void whatBreaksAPresentationIsNamed(String members, String problem) {
        refused(MODEL.presentation(changed(PRESENTATION, members.replace('\'', '"'))), problem);
    }

    @Test
    void theVersionBeforeHasItsOwnDates() {
        assertEquals(new Conformance.Conforming(DataModelVersion.V1_1), MODEL.credential(Vectors.parsed(OLD)));
        refused(MODEL.credential(changed(OLD, "{\"issuanceDate\": \"absent\"}")), "issuanceDate is missing");
        refused(
                MODEL.credential(changed(OLD, "{\"expirationDate\": \"2019-01-01T00:00:00Z\"}")),
                "expirationDate is before issuanceDate");
    }

    @Test
    void nothingThatStandsAnywhereMakesItThrow() {
        var random = new Random(5);
        var documents = new String[] {CREDENTIAL, PRESENTATION, OLD};
        var values = new JsonValue[] {
            JsonValue.NULL,
            JsonValue.TRUE,
            JsonValue.EMPTY_JSON_ARRAY,
            JsonValue.EMPTY_JSON_OBJECT,
            Json.PROVIDER.createValue(""),
            Json.PROVIDER.createValue(-1),
            Json.strings("", "a b"),
            Json.array(List.of(JsonValue.EMPTY_JSON_OBJECT, JsonValue.NULL))
        };
        var names = List.of(
                "@context",
                "id",
                "type",
                "issuer",
                "credentialSubject",
                "validFrom",
                "name",
                "credentialStatus",
                "credentialSchema",
                "relatedResource",
                "proof",
                "holder",
                "verifiableCredential",
                "@graph",
                "@included");
        for (int i = 0; i < 2_000; i++) {
            var document = Vectors.parsed(documents[random.nextInt(documents.length)]);
            for (int n = random.nextInt(1, 3); n > 0; n--) {
                document = Json.with(
                        document, names.get(random.nextInt(names.size())), values[random.nextInt(values.length)]);
            }
            MODEL.credential(document);
            MODEL.presentation(document);
        }
    }
}
