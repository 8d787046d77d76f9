package dev.assay.openbadges.jose;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.openbadges.Issuer;
import dev.assay.openbadges.Samples;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;

/// Credentials to sign as tokens, and tokens to break.
public final class Tokens {

    public static final List<KeyKind> KINDS = List.of(KeyKind.ED25519, KeyKind.P256, KeyKind.P384);

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String OTHERS = ".~=+/ \n%\u0000é";

    private Tokens() {}

    public static SigningKey key(KeyKind kind) {
        return SigningKey.generate(kind, new SecureRandom());
    }

    public static URI kid(SigningKey key) {
        return URI.create(DidKey.verificationMethod(key.publicKey()));
    }

    /// A badge like those the platform issues, unsigned, of a did:key issuer.
    public static JsonObject badge(SigningKey key, String text, Random random) {
        return Samples.full(text, random)
                .toJson(Issuer.didKey("Test Town", Optional.empty(), key).profile());
    }

    /// A short credential with hostile texts, so that trying each of its characters does not take long.
    public static JsonObject small(Random random) {
        return Json.object()
                .add("@context", Json.strings("https://www.w3.org/ns/credentials/v2"))
                .add("type", Json.strings("VerifiableCredential"))
                .add("issuer", "urn:i:" + random.nextInt(10))
                .add(
                        "credentialSubject",
                        Json.object().add("id", "urn:h:" + random.nextInt(10)).add("name", Samples.hostile(random)))
                .build();
    }

    /// A key of each kind now and then, of P-384 seldom, because it is slow.
    public static SigningKey keyOfRound(int round) {
        return key(round % 10 == 9 ? KeyKind.P384 : round % 2 == 0 ? KeyKind.ED25519 : KeyKind.P256);
    }

    public static JoseCredential read(String token) {
        return assertInstanceOf(JoseCredential.Reading.Read.class, JoseCredential.read(token))
                .credential();
    }

    public static JoseFault failure(String token, VerificationKey key) {
        return assertInstanceOf(JoseOutcome.Failed.class, JoseCredential.verify(token, key))
                .fault();
    }

    /// Every token that differs in one character, which becomes a random other one: of the alphabet, or now and
    /// then one that has no business there.
    public static void eachChanged(String token, Random random, BiConsumer<Integer, String> test) {
        for (int at = 0; at < token.length(); at++) {
            var from = random.nextInt(8) == 0 ? OTHERS : ALPHABET;
            char other;
            do {
                other = from.charAt(random.nextInt(from.length()));
            } while (other == token.charAt(at));
            test.accept(at, token.substring(0, at) + other + token.substring(at + 1));
        }
    }

    /// A token of any header and payload, truly signed.
    public static String signed(JsonObject header, JsonObject payload, SigningKey key) {
        return signed(StrictJson.write(header), StrictJson.write(payload), key);
    }

    public static String signed(String header, String payload, SigningKey key) {
        var input = encoded(header) + "." + encoded(payload);
        return input + "." + Base64Url.encode(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
    }

    public static String encoded(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
