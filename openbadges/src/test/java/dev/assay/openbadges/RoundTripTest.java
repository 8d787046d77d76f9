package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    private static final int BADGES = 2000;

    static OpenBadgeCredential read(JsonObject json) {
        return switch (OpenBadgeCredential.read(json)) {
            case Reading.Read<OpenBadgeCredential>(var badge) -> badge;
            case Reading.Refused<OpenBadgeCredential>(var problems) ->
                throw new AssertionError(problems + " in " + StrictJson.writeIndented(json));
        };
    }

    @Test
    void whatIsReadAndWrittenIsEqualWithEveryUnknownFieldAtEveryLevel() {
        var random = new Random(20_261);
        var badges = new RandomBadges(random);
        int parts = 0;
        for (int i = 0; i < BADGES; i++) {
            var json = badges.withStrangers(badges.badge().json());
            var badge = read(Vectors.parsed(StrictJson.write(json)));
            assertEquals(json, badge.json());
            assertEquals(
                    json.get("credentialSubject"), badge.credentialSubject().json());
            assertEquals(
                    json.getJsonObject("credentialSubject").get("achievement"),
                    badge.credentialSubject().achievement().json());
            assertEquals(json.get("issuer"), badge.issuer().json());
            parts += i % 10 == 0 ? EveryView.of(badge) : 0;
        }
        assertTrue(parts > 2 * BADGES, "parts asked: " + parts);
    }

    @Test
    void aPartRebuiltFromItselfIsEqual() {
        var badges = new RandomBadges(new Random(20_262));
        for (int i = 0; i < 200; i++) {
            var badge = badges.badge();
            var subject = badge.credentialSubject();
            assertEquals(subject, subject.toBuilder().build());
            assertEquals(
                    subject.achievement(), subject.achievement().toBuilder().build());
            assertEquals(badge.issuer(), badge.issuer().toBuilder().build());
            assertEquals(
                    badge.json().get("credentialSubject"),
                    OpenBadgeCredential.of(badge.id(), subject, badge.validFrom())
                            .build()
                            .toJson(badge.issuer())
                            .get("credentialSubject"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "achievementAlignmentCase-1",
                "achievementAlignmentCe-1",
                "basicOpenBadgeCredential-1",
                "fullOpenBadge-1",
                "skillAssertionCase-1",
                "skillAssertionCtdl-1"
            })
    void theExamplesOfTheSpecificationComeBackAsTheyWere(String name) {
        var json = Vectors.json("1edtech-ob-spec/" + name + ".json");
        assertEquals(json, read(json).json());
        assertTrue(EveryView.of(read(json)) >= 5);
        var strange = new RandomBadges(new Random(7)).withStrangers(json);
        assertEquals(strange, read(strange).json());
    }
}
