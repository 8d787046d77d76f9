package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadBadgesTest {

    private static final String BADGE = """
            {
              "@context": ["https://www.w3.org/ns/credentials/v2",
                           "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
              "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
              "name": "N", "validFrom": "2010-01-01T00:00:00Z", "validUntil": "2030-01-01T00:00:00Z",
              "issuer": {"id": "did:web:a.example", "type": "Profile", "name": "A",
                         "parentOrg": {"id": "did:web:b.example", "type": "Profile"}},
              "credentialSubject": {"id": "did:example:1", "type": "AchievementSubject",
                "identifier": [{"type": "IdentityObject", "hashed": false, "identityHash": "Ada", "identityType": "name"}],
                "result": [{"type": "Result", "resultDescription": "urn:r:1", "value": "43"}],
                "source": {"id": "did:web:c.example", "type": "Profile"},
                "achievement": {"id": "urn:uuid:2", "type": "Achievement", "name": "B", "description": "D",
                  "criteria": {"narrative": "C"}, "achievementType": "Badge",
                  "alignment": [{"type": "Alignment", "targetName": "T", "targetUrl": "https://t.example/"}],
                  "related": {"id": "urn:uuid:3", "type": "Related"},
                  "image": {"id": "https://a.example/i.png", "type": "Image"},
                  "resultDescription": [{"id": "urn:r:1", "type": "ResultDescription", "name": "R",
                    "resultType": "RubricCriterion",
                    "rubricCriterionLevel": {"id": "urn:l:1", "type": "RubricCriterionLevel", "name": "L"}}]}},
              "evidence": {"type": "Evidence"}
            }""";

    private static List<String> problems(String json) {
        return HostileValuesTest.problems(Vectors.parsed(json)).stream()
                .map(Problem::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "type": "Evidence"             | "type": "Proof"         | evidence.type does not say Evidence
            "type": "Achievement"          | "type": "Badge"         | credentialSubject.achievement.type does not say Achievement
            "type": "AchievementSubject"   | "type": "Subject"       | credentialSubject.type does not say AchievementSubject
            "type": "Profile", "name"      | "type": "I", "name"     | issuer.type does not say Profile
            b.example", "type": "Profile"  | b.example", "type": ""  | issuer.parentOrg.type does not say Profile
            c.example", "type": "Profile"  | c.example", "type": ""  | credentialSubject.source.type does not say Profile
            "type": "Result", "res         | "type": "R", "res       | credentialSubject.result[0].type does not say Result
            "type": "Alignment"            | "type": "alignment"     | credentialSubject.achievement.alignment[0].type does not say Alignment
            "type": "Related"              | "type": "Other"         | credentialSubject.achievement.related.type does not say Related
            "type": "ResultDescription"    | "type": "Result"        | credentialSubject.achievement.resultDescription[0].type does not say ResultDescription
            "type": "RubricCriterionLevel" | "type": "Level"         | credentialSubject.achievement.resultDescription[0].rubricCriterionLevel.type does not say RubricCriterionLevel
            {"narrative": "C"}             | {}                      | credentialSubject.achievement.criteria has neither id nor narrative
            "id": "urn:uuid:2"             | "id": "badges/2"        | credentialSubject.achievement.id is not an absolute address
            "https://t.example/"           | "t.example/a b"         | credentialSubject.achievement.alignment[0].targetUrl is not an absolute address
            "urn:r:1", "value"             | "score", "value"        | credentialSubject.result[0].resultDescription is not an absolute address
            2030-01-01T00:00:00Z           | 2009-01-01T00:00:00Z    | validUntil is not after validFrom
            2030-01-01T00:00:00Z           | 2030-01-01              | validUntil is not a date and time with an offset, such as 2026-01-31T12:00:00Z
            ["VerifiableCredential", "OpenBadgeCredential"] | "VerifiableCredential" | type does not say AchievementCredential or OpenBadgeCredential
            """)
    void whatTheSchemaWronglyPassesIsRefused(String sound, String broken, String problem) {
        assertEquals(List.of(), problems(BADGE));
        assertTrue(BADGE.contains(sound), sound);
        var json = BADGE.replace(sound, broken);
        assertEquals(List.of(problem), problems(json));
        // Only formats are out of the schema's sight here: it is asked without them, as published.
        assertEquals(List.of(), BadgeSchema.load().validate(json, InputFormat.JSON));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "IdentityObject", "h            | "Identity", "h          | WRONG_TYPE    | credentialSubject.identifier[0].type
            "type": "Image"                 | "type": "Picture"       | WRONG_TYPE    | credentialSubject.achievement.image.type
            "identityType": "name"          | "identityType": "nick"  | UNKNOWN_TERM  | credentialSubject.identifier[0].identityType
            "achievementType": "Badge"      | "achievementType": "B"  | UNKNOWN_TERM  | credentialSubject.achievement.achievementType
            "RubricCriterion"               | "Rubric"                | UNKNOWN_TERM  | credentialSubject.achievement.resultDescription[0].resultType
            "hashed": false                 | "hashed": "no"          | WRONG_VALUE   | credentialSubject.identifier[0].hashed
            "name": "B"                     | "name": null            | MISSING       | credentialSubject.achievement.name
            "description": "D"              | "description": 1        | WRONG_VALUE   | credentialSubject.achievement.description
            "https://www.w3.org/ns/c        | "https://x.example/c    | WRONG_CONTEXT | @context
            https://purl.imsglobal.org/     | https://x.example/      | WRONG_CONTEXT | @context
            "evidence": {"type": "Evidence"} | "issuanceDate": 1      | WRONG_VALUE   | issuanceDate
            "evidence": {"type": "Evidence"} | "proof": [{}]          | MISSING       | proof[0].type
            "evidence": {"type": "Evidence"} | "refreshService": {"type": "R"}   | MISSING | refreshService.id
            "evidence": {"type": "Evidence"} | "credentialStatus": {"id": "a:b"} | MISSING | credentialStatus.type
            "evidence": {"type": "Evidence"} | "endorsementJwt": ["e30"]         | WRONG_VALUE | endorsementJwt[0]
            {"narrative": "C"}              | [{"id": "a:b"}, {"id": "a:c"}]     | TOO_MANY    | credentialSubject.achievement.criteria
            """)
    void otherProblemsAreNamedByPathAndKind(String sound, String broken, Problem.Kind kind, String path) {
        assertTrue(BADGE.contains(sound), sound);
        var problems = HostileValuesTest.problems(Vectors.parsed(BADGE.replace(sound, broken)));
        assertEquals(1, problems.size(), problems::toString);
        assertEquals(path, problems.getFirst().path());
        assertEquals(kind, problems.getFirst().kind(), problems::toString);
    }

    @Test
    void aHolderWithoutAnyNameIsRefused() {
        var json = Vectors.parsed(BADGE);
        var subject = json.getJsonObject("credentialSubject");
        var nobody = Json.object(subject).remove("id").addNull("identifier").build();
        assertEquals(
                "credentialSubject has neither id nor identifier",
                HostileValuesTest.problems(Json.with(json, "credentialSubject", nobody))
                        .getFirst()
                        .toString());
    }

    @Test
    void oneValueInAListAndNullAreReadAsJsonLdReadsThem() {
        var json = Vectors.parsed(BADGE);
        var subject = json.getJsonObject("credentialSubject");
        var achievement = Json.object(subject.getJsonObject("achievement"))
                .addNull("image")
                .add("tag", "one")
                .build();
        var listed = Json.with(subject, "achievement", Json.array(List.of(achievement)));
        var badge = RoundTripTest.read(Json.with(json, "credentialSubject", Json.array(List.of(listed))));
        var read = badge.credentialSubject().achievement();
        assertEquals(Optional.empty(), read.image());
        assertEquals(List.of(Text.of("one")), read.tags());
        var nameless = Json.with(
                json,
                "credentialSubject",
                Json.with(subject, "achievement", Json.array(List.of(Json.without(achievement, "name")))));
        assertEquals(
                "credentialSubject.achievement[0].name is missing",
                HostileValuesTest.problems(nameless).getFirst().toString());
    }

    @Test
    void theOlderDataModelIsRead() {
        var older = older();
        assertInstanceOf(RdfReading.Statements.class, JsonLd.bundled().read(older));
        var badge = RoundTripTest.read(older);
        assertEquals(Credential.DataModel.VC_1_1, badge.dataModel());
        assertEquals(Instant.parse("2010-01-01T00:00:00Z"), badge.validFrom());
        assertEquals(Optional.of(Instant.parse("2030-01-01T00:00:00Z")), badge.validUntil());
        assertEquals("did:web:a.example", badge.issuer().id());
        assertEquals(Optional.empty(), badge.issuer().name());
        assertEquals(List.of("issuanceDate is missing"), problems(Json.without(older, "issuanceDate")));
        assertEquals(
                List.of("expirationDate is not after issuanceDate"),
                problems(Json.with(older, "expirationDate", Json.PROVIDER.createValue("2009-01-01T00:00:00Z"))));
        assertEquals(
                List.of("validFrom is missing"),
                problems(Json.with(older, "@context", Vectors.parsed(BADGE).getJsonArray("@context"))));
    }

    private static JsonObject older() {
        return Vectors.parsed(
                BADGE.replace("https://www.w3.org/ns/credentials/v2", "https://www.w3.org/2018/credentials/v1")
                        .replace("context-3.0.3.json", "context-3.0.1.json")
                        .replace("validFrom", "issuanceDate")
                        .replace("validUntil", "expirationDate")
                        .replaceFirst("(?s)\"issuer\": .*?}}", "\"issuer\": \"did:web:a.example\"")
                        .replace("\"source\": {\"id\": \"did:web:c.example\", \"type\": \"Profile\"},", ""));
    }

    private static List<String> problems(JsonObject json) {
        return HostileValuesTest.problems(json).stream().map(Problem::toString).toList();
    }

    @Test
    void theExampleOfTheSpecificationSaysWhatItSays() {
        var badge = RoundTripTest.read(Vectors.json("1edtech-ob-spec/fullOpenBadge-1.json"));
        assertEquals(List.of("VerifiableCredential", "OpenBadgeCredential"), badge.types());
        assertEquals(3, badge.contexts().size());
        assertEquals(
                "1EdTech University Degree for Example Student",
                badge.name().orElseThrow().value());
        assertEquals(Instant.parse("2030-01-01T00:00:00Z"), badge.validUntil().orElseThrow());
        assertEquals(
                List.of("1EdTechRevocationList"),
                badge.credentialStatus().getFirst().types());
        assertEquals(
                URI.create("http://1edtech.edu/credentials/3732"),
                badge.refreshService().getFirst().id());
        assertEquals(
                "Department",
                badge.evidence().getFirst().audience().orElseThrow().value());
        var subject = badge.credentialSubject();
        assertEquals(new BigDecimal("42.0"), subject.creditsEarned().orElseThrow());
        assertEquals("Major Domo", subject.role().orElseThrow().value());
        assertEquals(
                Instant.parse("2010-01-02T00:00:00Z"), subject.activityEndDate().orElseThrow());
        assertTrue(subject.identifiers().getFirst().isEmail("Student@1edtech.edu"));
        assertEquals(
                Optional.of(ResultStatus.COMPLETED), subject.results().get(2).status());
        assertEquals(
                Optional.of(URI.create("urn:uuid:d05a0867-d0ad-4b03-bdb5-28fb5d2aab7a")),
                subject.results().get(1).achievedLevel());
        var achievement = subject.achievement();
        assertEquals(Optional.of(AchievementType.DEGREE), achievement.achievementType());
        assertEquals(
                Optional.of(AlignmentTargetType.CTDL),
                achievement.alignments().get(1).targetType());
        assertEquals(
                List.of(Text.of("D"), Text.of("C"), Text.of("B"), Text.of("A")),
                achievement.resultDescriptions().getFirst().allowedValues());
        assertEquals(
                "Mastered",
                achievement
                        .resultDescriptions()
                        .get(1)
                        .rubricCriterionLevels()
                        .getFirst()
                        .level()
                        .orElseThrow()
                        .value());
        var creator = achievement.creator().orElseThrow();
        assertEquals(
                new BigDecimal("1.0"),
                creator.address().orElseThrow().geo().orElseThrow().latitude());
        assertEquals(
                IdentifierType.NATIONAL_IDENTITY_NUMBER,
                creator.otherIdentifiers().get(1).identifierType());
        var endorsement = creator.endorsements().get(1);
        assertEquals(
                "State Department of Education",
                endorsement.issuer().name().orElseThrow().value());
        assertEquals(
                "1EdTech University is in good standing",
                endorsement
                        .credentialSubject()
                        .endorsementComment()
                        .orElseThrow()
                        .value());
        assertEquals("DataIntegrityProof", endorsement.proofs().getFirst().getString("type"));
    }
}
