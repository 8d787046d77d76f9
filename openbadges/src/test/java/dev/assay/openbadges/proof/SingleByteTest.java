package dev.assay.openbadges.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Every byte of signed credentials, changed to another one: what is then still JSON of another value must not verify.
/// `-Dassay.tampered=200` says how many credentials.
class SingleByteTest {

    /// All of them take minutes of a busy machine, so `./check` takes a share.
    private static final int CREDENTIALS = Integer.getInteger("assay.tampered", 40);

    /// How the credentials are signed, in turn; the suite that badges have comes most often.
    private static final List<Cryptosuite> SUITES = List.of(
            Cryptosuite.EDDSA_RDFC_2022,
            Cryptosuite.EDDSA_JCS_2022,
            Cryptosuite.EDDSA_RDFC_2022,
            Cryptosuite.ECDSA_RDFC_2019,
            Cryptosuite.ECDSA_JCS_2019);

    private static final DataIntegrity INTEGRITY = DataIntegrity.bundled();

    private final Random random = new Random(200);
    private int verified;
    private int noJson;

    @Test
    void noByteOfASignedCredentialCanBeChanged() {
        for (int round = 0; round < CREDENTIALS; round++) {
            var suite = SUITES.get(round % SUITES.size());
            var kind = suite.suits(KeyKind.ED25519) ? KeyKind.ED25519 : KeyKind.P256;
            everyByteOf(suite, SigningKey.generate(kind, new SecureRandom()));
        }
        assertEquals(0, verified);
        assertTrue(noJson > CREDENTIALS * 100, "and ones that break the JSON: " + noJson);
    }

    private void everyByteOf(Cryptosuite suite, SigningKey key) {
        var unsigned = Samples.full("\u00e4 \"q\"", random)
                .toJson(Samples.issuer(random).profile());
        var method = URI.create("did:key:" + key.publicKey() + "#" + key.publicKey());
        var signed = INTEGRITY.sign(unsigned, key, ProofOptions.of(suite, method, Samples.NOW));
        assertInstanceOf(ProofOutcome.Verified.class, outcome(signed, key));
        var bytes = StrictJson.write(signed).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            byte old = bytes[at];
            bytes[at] = other(old);
            changed(bytes, signed, key);
            bytes[at] = old;
        }
    }

    private void changed(byte[] bytes, JsonObject signed, SigningKey key) {
        if (!(StrictJson.read(bytes) instanceof JsonReading.Read(JsonObject changed))) {
            noJson++;
        } else if (!changed.equals(signed) && outcome(changed, key) instanceof ProofOutcome.Verified) {
            verified++;
            System.err.println("accepted although changed: " + changed);
        }
    }

    private static ProofOutcome outcome(JsonObject signed, SigningKey key) {
        return signed.get("proof") instanceof JsonObject proof
                ? INTEGRITY.verify(signed, proof, key.publicKey())
                : new ProofOutcome.Failed(new ProofFault.WrongSignature());
    }

    /// Mostly a letter or digit next to the old one, which keeps the look; now and then anything.
    private byte other(byte old) {
        if (random.nextInt(8) == 0) {
            byte any = (byte) random.nextInt(256);
            return any == old ? (byte) (old ^ 1) : any;
        }
        return (byte) (old ^ 1);
    }
}
