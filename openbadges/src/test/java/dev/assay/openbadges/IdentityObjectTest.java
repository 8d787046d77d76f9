package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.IdentityObject.Match;
import dev.assay.openbadges.json.Json;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityObjectTest {

    @Test
    void everyKindOfIdentityIsRecognisedByThoseWhoKnowIt() {
        var random = new Random(51);
        for (var type : List.of(
                IdentifierType.EMAIL_ADDRESS,
                IdentifierType.NAME,
                IdentifierType.SOURCED_ID,
                new IdentifierType("ext:did"))) {
            for (int i = 0; i < 100; i++) {
                var known = Samples.hostile(random);
                var hashed = IdentityObject.hashed(type, known, random);
                assertEquals(Match.SAME, hashed.matches(type, known));
                assertEquals(Match.SAME, hashed.matches(type, " " + known + "\n"));
                assertEquals(Match.OTHER, hashed.matches(type, known + "x"));
                assertEquals(Match.OTHER, hashed.matches(IdentifierType.ISBN, known));
                assertEquals(Match.SAME, IdentityObject.open(type, known).matches(type, known));
                assertFalse(hashed.json().toString().contains(known), "the identity is not shown");
            }
        }
    }

    @Test
    void onlyAnEmailAddressIsTheSameInAnyCase() {
        assertTrue(IdentityObject.open(IdentifierType.EMAIL_ADDRESS, "Ada@Example.org")
                .isEmail("ada@example.ORG"));
        assertEquals(Match.OTHER, IdentityObject.name("Ada").matches(IdentifierType.NAME, "ada"));
        var hashed = IdentityObject.hashed(IdentifierType.USER_NAME, "Ada", "salt");
        assertEquals(Match.OTHER, hashed.matches(IdentifierType.USER_NAME, "ada"));
    }

    /// The hash of the specification's example, `a@example.com` with the salt `Kosher`, and others by
    /// `printf '%s' … | sha256sum` or `md5sum`.
    @ParameterizedTest
    @CsvSource({
        "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399, Kosher, SAME",
        "SHA256$B5809D8A92F8858436D7E6B87C12EBC0AE1EAC4BAECC2C0B913AEE2C922EF399, Kosher, SAME",
        "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399, kosher, OTHER",
        "md5$ddd142639a792e74751ee7e129237efa, Kosher, SAME",
        "md5$00000000000000000000000000000000, Kosher, OTHER",
        "sha512$b5809d8a, Kosher, UNKNOWN",
        "a@example.com, Kosher, UNKNOWN"
    })
    void hashesOfOthersAreCompared(String hash, String salt, Match match) {
        var identity = new IdentityObject(Json.object()
                .add("type", "IdentityObject")
                .add("hashed", true)
                .add("identityHash", hash)
                .add("identityType", "emailAddress")
                .add("salt", salt)
                .build());
        assertEquals(match, identity.matches(IdentifierType.EMAIL_ADDRESS, "a@example.com"));
    }
}
