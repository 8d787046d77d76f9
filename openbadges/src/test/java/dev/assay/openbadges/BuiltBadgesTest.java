package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BuiltBadgesTest {

    private static final int BADGES = 400;
    private static final URI ID = URI.create("urn:uuid:1");

    @Test
    void everythingThatCanBeBuiltPassesTheSchemaOurReaderAndJsonLdInSafeMode() {
        var schema = BadgeSchema.load();
        var badges = new RandomBadges(new Random(31));
        var fields = new TreeSet<String>();
        for (int i = 0; i < BADGES; i++) {
            var json = badges.badge().json();
            assertEquals(List.of(), schema.validate(StrictJson.write(json), InputFormat.JSON), json::toString);
            RoundTripTest.read(json);
            assertInstanceOf(RdfReading.Statements.class, JsonLd.bundled().read(json), json::toString);
            gather(json, fields);
        }
        for (var shape : List.of(
                OpenBadgeCredential.SHAPE,
                EndorsementCredential.SHAPE,
                AchievementSubject.SHAPE,
                Achievement.SHAPE,
                Profile.SHAPE,
                Address.SHAPE,
                Result.SHAPE,
                ResultDescription.SHAPE,
                RubricCriterionLevel.SHAPE,
                Alignment.SHAPE,
                Evidence.SHAPE,
                Related.SHAPE)) {
            for (var property : shape.properties().values()) {
                assertTrue(
                        fields.contains(property.name())
                                || List.of("issuanceDate", "expirationDate", "proof")
                                        .contains(property.name()),
                        shape.name() + "." + property.name() + " was never built");
            }
        }
    }

    private static void gather(JsonObject json, Set<String> fields) {
        json.forEach((key, value) -> {
            fields.add(key);
            Json.many(json, key).stream()
                    .filter(JsonObject.class::isInstance)
                    .forEach(inner -> gather(inner.asJsonObject(), fields));
        });
    }

    @Test
    void aFieldThatNoContextDefinesCannotBeBuiltIn() {
        var strange = new Alignment(
                Json.object(Alignment.of("a", URI.create("urn:a:1")).json())
                        .add("colour", "red")
                        .build());
        var achievement = plain().toBuilder().with(strange).build();
        refused("colour", () -> badge(achievement).build());
        refused(
                "StrangeTerms",
                () -> badge(plain()).with(TermsOfUse.of("StrangeTerms")).build());
        refused(
                "unknown.example",
                () -> badge(plain()).context("https://unknown.example/v1").build());
        var issuer =
                new Profile(Json.object(Profile.of("did:web:a.example", "A").json())
                        .add("colour", "red")
                        .build());
        var unissued = badge(plain()).build();
        refused("colour", () -> unissued.by(issuer));
    }

    @Test
    void whatTheSchemaRefusesCannotBeBuiltInThoughItCanBeRead() {
        var german = new Alignment(Json.with(
                Alignment.of("a", URI.create("urn:a:1")).json(),
                "targetName",
                Json.object().add("@value", "Löten").add("@language", "de").build()));
        assertEquals("Löten", german.targetName().value());
        refused("targetName", () -> plain().toBuilder().with(german).build());
        var image = new Image(Json.object(Image.of(ID).json()).add("width", 1).build());
        refused("image.width is no field of Image", () -> plain().with(image));
        var inList = new Achievement(Json.with(
                plain().json(), "criteria", Json.array(List.of(Criteria.of("c").json()))));
        refused("criteria holds a list", () -> badge(inList).build());
        var older = new IdentityObject(Json.object(IdentityObject.name("md5$0").json())
                .add("hashed", true)
                .build());
        refused("sha256$", () -> badge(plain(), older).build());
        var nothing =
                new Achievement(Json.object(plain().json()).addNull("version").build());
        refused("version is null", () -> badge(nothing).build());
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedByItsPlace() {
        var level = RubricCriterionLevel.of(URI.create("urn:l:1"), "Mastery");
        var rubric = ResultDescription.builder(URI.create("urn:r:1"), "Rubric", ResultType.RUBRIC_CRITERION_LEVEL);
        refused(
                "ResultDescription: requiredLevel is none of its levels",
                () -> rubric.with(level).requiredLevel(URI.create("urn:l:2")).build());
        var grade = ResultDescription.builder(URI.create("urn:g:1"), "Grade", ResultType.LETTER_GRADE)
                .allowedValue("A")
                .build();
        var graded = plain().reporting(grade);
        refused(
                "result[0].value",
                () -> badge(graded).with(Result.of(grade.id(), "B")).build());
        refused(
                "result[0].achievedLevel",
                () -> badge(graded).with(Result.ofLevel(grade.id(), level.id())).build());
        refused(
                "does not report",
                () -> badge(plain()).with(Result.of(grade.id(), "A")).build());
        refused(
                "validUntil is not after validFrom",
                () -> badge(plain()).validUntil(Samples.NOW).build());
        refused("resultDescription has the id urn:g:1 twice", () -> plain().reporting(grade, grade));
    }

    @Test
    void valuesThatCannotBeWrittenAreRefusedByTheirField() {
        refused("OpenBadgeCredential.validUntil", () -> badge(plain()).validUntil(Instant.MAX));
        refused("OpenBadgeCredential.validUntil", () -> badge(plain()).validUntil(Instant.MIN));
        refused("Achievement.creditsAvailable", () -> plain().toBuilder().creditsAvailable(new BigDecimal("-1")));
        refused(
                "Achievement.creditsAvailable",
                () -> plain().toBuilder().creditsAvailable(new BigDecimal("1.2345678901234567")));
        refused("GeoCoordinates.latitude", () -> GeoCoordinates.of(new BigDecimal("90.5"), BigDecimal.ONE));
        refused(
                "Achievement.inLanguage is not a language code",
                () -> plain().toBuilder().inLanguage("German"));
        refused("Achievement.endorsementJwt", () -> plain().toBuilder().endorsementJwt("e30"));
        refused("Alignment.targetUrl is not an absolute address: b/1", () -> Alignment.of("a", URI.create("b/1")));
        refused("Profile.id", () -> Profile.of("no did", "A"));
        refused(
                "Profile.email is blank",
                () -> Profile.builder("did:web:a", "A").email(" "));
        refused("no AchievementType", () -> new AchievementType("Sticker"));
        refused("no IdentifierType", () -> new IdentifierType("ext:"));
        refused("Achievement: name is missing", () -> new Achievement(Json.without(plain().json(), "name")));
    }

    @Test
    void theOrderOfTheCallsDoesNotShow() {
        var one = plain().toBuilder().tag("a").version("1").with(Image.of(ID)).build();
        var other = plain().toBuilder().with(Image.of(ID)).version("1").tag("a").build();
        assertEquals(one.json().toString(), other.json().toString());
        assertEquals(
                List.of("id", "type", "achievementType", "name", "description", "criteria", "image", "tag", "version"),
                List.copyOf(one.json().keySet()));
    }

    private static Achievement plain() {
        return Achievement.of(ID, "Badge", "What it is", "What to do");
    }

    private static OpenBadgeCredentialBuilder badge(Achievement achievement, IdentityObject... names) {
        var holder = names.length == 0 ? Recipient.of(IdentityObject.name("Ada")) : Recipient.of(names);
        return OpenBadgeCredential.of(ID, achievement, holder, Samples.NOW);
    }

    static void refused(String words, Runnable making) {
        var message = String.valueOf(
                assertThrows(IllegalArgumentException.class, making::run).getMessage());
        assertTrue(message.contains(words), message);
    }
}
