package dev.assay.openbadges.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.RsaPublicKey;
import dev.assay.openbadges.keys.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Fifty fresh keys of each kind: one key alone would hide what fails for every second.
class FreshKeyTokensTest {

    private static final int KEYS = 50;

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"ED25519", "P256", "P384"})
    void fiftyKeysSignAndVerifyBothForms(KeyKind kind) {
        var random = new Random(50);
        for (int round = 0; round < KEYS; round++) {
            var key = Tokens.key(kind);
            var other = Tokens.key(kind).publicKey();
            var badge = Tokens.badge(key, "Ada" + round, random);
            var enveloped = JoseCredential.issue(badge, key, Tokens.kid(key), Samples.NOW);
            var openBadge = JoseCredential.issueOpenBadgesJwt(badge, key, Tokens.kid(key));
            for (var token : new String[] {enveloped, openBadge}) {
                var read = Tokens.read(token);
                assertEquals(badge, read.credential());
                assertEquals(kind.joseAlgorithm(), read.jws().header().algorithm());
                assertEquals(
                        Tokens.kid(key).toString(), read.verificationMethod().orElseThrow());
                assertEquals(new JoseOutcome.Verified(), read.verify(key.publicKey()));
            }
            assertEquals(new JoseFault.WrongSignature(), Tokens.failure(enveloped, other));
            assertEquals(new JoseFault.OtherKeyInHeader(), Tokens.failure(openBadge, other));
        }
    }

    @Test
    void signaturesOfTheJdkWithRs256Verify() throws Exception {
        var random = new Random(256);
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        for (int round = 0; round < 10; round++) {
            var pair = generator.generateKeyPair();
            var other = publicKey(generator.generateKeyPair());
            for (int again = 0; again < 5; again++) {
                var issuer = Tokens.key(KeyKind.ED25519);
                var token = rs256(StrictJson.write(Tokens.small(random)), pair);
                assertEquals(new JoseOutcome.Verified(), JoseCredential.verify(token, publicKey(pair)));
                assertEquals(new JoseFault.WrongSignature(), Tokens.failure(token, other));
                assertEquals(
                        new JoseFault.OtherAlgorithm("RS256", KeyKind.ED25519),
                        Tokens.failure(token, issuer.publicKey()));
            }
        }
    }

    private static VerificationKey publicKey(KeyPair pair) {
        var rsa = (RSAPublicKey) pair.getPublic();
        return RsaPublicKey.of(
                        rsa.getModulus().toByteArray(), rsa.getPublicExponent().toByteArray())
                .orElseThrow();
    }

    private static String rs256(String payload, KeyPair pair) throws Exception {
        var header = Json.object().add("alg", "RS256").add("typ", "vc+jwt").build();
        var input = Tokens.encoded(StrictJson.write(header)) + "." + Tokens.encoded(payload);
        var signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(pair.getPrivate());
        signer.update(input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + Base64Url.encode(signer.sign());
    }
}
