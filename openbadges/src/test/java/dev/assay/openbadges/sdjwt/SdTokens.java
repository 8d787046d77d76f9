package dev.assay.openbadges.sdjwt;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.jose.JoseDoubt;
import dev.assay.openbadges.jose.PresentationRequest;
import dev.assay.openbadges.jose.Tokens;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/// Tokens with selective disclosure, right and wrong.
final class SdTokens {

    static final URI KID = URI.create("urn:k");
    static final SigningKey KEY = Tokens.key(KeyKind.ED25519);
    static final PresentationRequest REQUEST = new PresentationRequest("n-0S6", "https://verifier.example");

    private SdTokens() {}

    static SdJwtIssuance issuance(SigningKey key) {
        return new SdJwtIssuance(key, KID, new SecureRandom());
    }

    static SdJwtCredential read(String text) {
        return assertInstanceOf(
                        SdJwtCredential.Reading.Read.class,
                        SdJwtCredential.read(text),
                        () -> SdJwtCredential.read(text).toString())
                .credential();
    }

    static SdFault fault(String text) {
        return assertInstanceOf(SdJwtCredential.Reading.Faulty.class, SdJwtCredential.read(text))
                .fault();
    }

    static SdOutcome verified(String text, VerificationKey key) {
        return switch (SdJwtCredential.read(text)) {
            case SdJwtCredential.Reading.Faulty(SdFault fault) -> new SdOutcome.Failed(fault);
            case SdJwtCredential.Reading.Unsupported(JoseDoubt doubt) -> new SdOutcome.Unknown(doubt);
            case SdJwtCredential.Reading.Read(SdJwtCredential credential) -> credential.verify(key);
        };
    }

    static SdOutcome presented(String text, VerificationKey key) {
        return switch (SdJwtCredential.read(text)) {
            case SdJwtCredential.Reading.Faulty(SdFault fault) -> new SdOutcome.Failed(fault);
            case SdJwtCredential.Reading.Unsupported(JoseDoubt doubt) -> new SdOutcome.Unknown(doubt);
            case SdJwtCredential.Reading.Read(SdJwtCredential credential) ->
                credential.verify(key, REQUEST, Samples.NOW);
        };
    }

    /// Some places of a document, within each other too, of those that may be hidden.
    static Set<String> someOf(JsonObject credential, Random random) {
        var chosen = new HashSet<String>();
        collect(credential, "", random, chosen);
        for (var never : Set.of(
                "/@context",
                "/type",
                "/issuer",
                "/validFrom",
                "/validUntil",
                "/credentialStatus",
                "/credentialSchema")) {
            chosen.removeIf(pointer -> Pointer.holds(never, pointer));
        }
        return chosen;
    }

    private static void collect(JsonValue value, String at, Random random, Set<String> chosen) {
        if (!at.isEmpty() && random.nextInt(3) == 0) {
            chosen.add(at);
        }
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> collect(inner, Pointer.of(at, name), random, chosen));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), Pointer.of(at, String.valueOf(i)), random, chosen);
            }
        }
    }

    static String disclosure(String json) {
        return Tokens.encoded(json);
    }

    static String digest(String json) {
        return SdAlgorithm.SHA_256.digest(disclosure(json));
    }

    /// A truly signed token of any payload with any disclosures after it.
    static String token(String payload, String... disclosures) {
        var token = new StringBuilder(Tokens.signed("{\"alg\":\"EdDSA\",\"typ\":\"vc+sd-jwt\"}", payload, KEY) + "~");
        for (var json : disclosures) {
            token.append(disclosure(json)).append("~");
        }
        return token.toString();
    }

    /// A credential's claims with more of them.
    static String with(String more) {
        var plain = StrictJson.write(Json.object()
                .add("@context", "https://www.w3.org/ns/credentials/v2")
                .add("type", "VerifiableCredential")
                .add("issuer", "urn:i")
                .build());
        return plain.substring(0, plain.length() - 1) + "," + more + "}";
    }
}
