package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.ProofOutcome;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenBadgeCredentialTest {

    private static final String SCHEMA = "schemas/ob_v3p0_achievementcredential_schema.json";

    private static Achievement plain() {
        return Achievement.of(URI.create("urn:uuid:1"), "Badge", "What it is", "What to do");
    }

    @Test
    void everyCredentialFitsTheSchemaOfOpenBadges() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(Vectors.text(SCHEMA));
        var random = new Random(11);
        for (int round = 0; round < 40; round++) {
            var builder = Samples.builder(Samples.hostile(random), random);
            var credential = (round % 2 == 0 ? builder.namingSchema() : builder).build();
            var signed = StrictJson.write(Samples.issuer(random).issue(credential, Samples.NOW));
            assertEquals(List.of(), schema.validate(signed, InputFormat.JSON), signed);
        }
        assertFalse(schema.validate("{\"@context\": []}", InputFormat.JSON).isEmpty(), "the schema refuses something");
    }

    @Test
    void everyIssuedCredentialVerifiesUnderTheKeyItsProofNames() {
        var random = new Random(12);
        for (int round = 0; round < 100; round++) {
            var signed = Samples.issuer(random).issue(Samples.full(Samples.hostile(random), random), Samples.NOW);
            var again = Vectors.parsed(StrictJson.write(signed));
            assertEquals(signed, again);
            assertInstanceOf(ProofOutcome.Verified.class, verify(again));
        }
    }

    private static ProofOutcome verify(JsonObject signed) {
        var proof = signed.getJsonObject("proof");
        var method = proof.getString("verificationMethod");
        var key = VerificationKey.ofMultibase(method.substring(method.indexOf('#') + 1));
        return DataIntegrity.bundled().verify(signed, proof, key.orElseThrow());
    }

    @Test
    void theLeastCredentialIsWhole() {
        var random = new Random(13);
        var least = OpenBadgeCredential.of(
                        Samples.uuid(random), plain(), Recipient.of(IdentityObject.name("Ada")), Samples.NOW)
                .build();
        var signed = Samples.issuer(random).issue(least, Samples.NOW);
        assertEquals(
                List.of("@context", "id", "type", "name", "issuer", "validFrom", "credentialSubject", "proof"),
                List.copyOf(signed.keySet()));
        assertEquals(
                Json.strings(OpenBadgeCredential.CREDENTIALS_CONTEXT, OpenBadgeCredential.OPEN_BADGES_CONTEXT),
                signed.getJsonArray("@context"));
        assertInstanceOf(ProofOutcome.Verified.class, verify(signed));
    }

    @Test
    void partsThatDoNotFitTogetherAreRefused() {
        var random = new Random(14);
        var recipient = Recipient.of(IdentityObject.name("Ada"));
        var builder = OpenBadgeCredential.of(Samples.uuid(random), plain(), recipient, Samples.NOW);
        refused(() -> OpenBadgeCredential.of(Samples.uuid(random), plain(), recipient, Samples.NOW)
                .with(Result.of(URI.create("urn:uuid:none"), "43"))
                .build());
        refused(() -> builder.validUntil(Samples.NOW).build());
        refused(() -> OpenBadgeCredential.of(URI.create("b/1"), plain(), recipient, Samples.NOW)
                .build());
        refused(() -> new Recipient(Optional.empty(), List.of()));
        refused(() -> plain().reporting(
                        ResultDescription.score(Samples.SCORE, "a", 50, 40),
                        ResultDescription.score(Samples.SCORE, "b", 50, 40)));
        refused(() -> ResultDescription.score(Samples.SCORE, "a", 50, 51));
        refused(() -> Issuer.of(Profile.of("https://assay.example", "Assay"), Samples.key(random)));
        refused(() -> Image.of(URI.create("badge.png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "a\u0000b", "\uD83C", "\uDF93x", "\uFFFE", "\uD83F\uDFFF"})
    void textsThatDoNotSurviveAreRefused(String text) {
        refused(() -> Achievement.of(URI.create("urn:uuid:1"), text, "d", "c"));
        refused(() -> Evidence.of("e", text));
        refused(() -> IdentityObject.name(text));
    }

    private static void refused(Runnable construction) {
        assertThrows(IllegalArgumentException.class, construction::run);
    }

    @Test
    void anIssuerSignsOnlyWithItsOwnKeyAndInItsOwnName() {
        var random = new Random(15);
        var issuer = Samples.issuer(random);
        var other = Samples.issuer(random);
        refused(() -> issuer.sign(Samples.full("x", random).toJson(other.profile()), Samples.NOW));
        refused(() -> new Issuer(issuer.profile(), other.verificationMethod(), Samples.key(random)));
        refused(() -> new Issuer(issuer.profile(), issuer.verificationMethod(), Samples.key(random)));
        var web = Profile.of("did:web:assay.example", "Assay");
        var key = Samples.key(random);
        assertEquals(
                "did:web:assay.example#" + key.publicKey().multibase(),
                Issuer.of(web, key).verificationMethod().toString());
    }

    @Test
    void anEmailAddressIsRecognisedByThoseWhoKnowItAndNotShown() {
        var random = new Random(16);
        var identity = IdentityObject.hashedEmail(" Ada@Example.org ", random);
        assertTrue(identity.isEmail("ada@example.org") && identity.isEmail("ADA@example.org"));
        assertFalse(identity.isEmail("eve@example.org"));
        assertFalse(
                identity.json().toString().toLowerCase(java.util.Locale.ROOT).contains("ada"));
        assertFalse(
                identity.identityHash()
                        .equals(IdentityObject.hashedEmail("ada@example.org", random)
                                .identityHash()),
                "two badges of one person cannot be joined by the hash");
        assertFalse(IdentityObject.name("ada@example.org").isEmail("ada@example.org"));
        // printf '%s' 'ada@example.orgsalt' | sha256sum
        assertEquals(
                "sha256$a014001d5b097167917a72429dd5a82f1753a805174e3d74f47086d6459b96a1",
                IdentityObject.hashedEmail("ada@example.org", "salt").identityHash());
    }
}
