package dev.assay.openbadges.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.IndependentProgram;
import dev.assay.openbadges.Samples;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Has tokens judged and made by the npm package jose under Node; needs `npm ci` in interop.
class IndependentJoseTest {

    private static final int TOKENS = 20;

    @TempDir
    Path folder;

    @Test
    void acceptsWhatWeSignAndRefusesWhatWasChanged() throws Exception {
        var random = new Random(6_218);
        var files = new ArrayList<Path>();
        var badges = new ArrayList<JsonObject>();
        for (int i = 0; i < TOKENS * Tokens.KINDS.size(); i++) {
            var key = Tokens.key(Tokens.KINDS.get(i % Tokens.KINDS.size()));
            badges.add(Tokens.badge(key, Samples.hostile(random), random));
            var token = JoseCredential.issue(badges.getLast(), key, Tokens.kid(key), Samples.NOW);
            var parts = token.split("\\.", -1);
            var changed = parts[0] + "." + Tokens.encoded("{\"iat\":" + i + "}") + "." + parts[2];
            files.add(write("good" + i, token, key.publicKey()));
            files.add(write("bad" + i, changed, key.publicKey()));
        }
        var lines = run("verify", files);
        assertEquals(files.size(), lines.size());
        for (int i = 0; i < badges.size(); i++) {
            var good = lines.get(2 * i);
            assertTrue(good.getBoolean("verified"), good::toString);
            assertEquals(badges.get(i), Json.without(good.getJsonObject("payload"), "iat"));
            assertFalse(lines.get(2 * i + 1).getBoolean("verified"), "changed and yet accepted");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EdDSA", "Ed25519", "ES256", "ES384", "RS256"})
    void weVerifyWhatItSigns(String alg) throws Exception {
        var random = new Random(2_618);
        var issuer = Tokens.key(KeyKind.ED25519);
        var files = new ArrayList<Path>();
        var badges = new ArrayList<JsonObject>();
        for (int i = 0; i < TOKENS; i++) {
            badges.add(Tokens.badge(issuer, Samples.hostile(random), random));
            var order = Json.object()
                    .add("payload", badges.getLast())
                    .add("alg", alg)
                    .add("typ", "vc+jwt")
                    .add("kid", "#key-" + i);
            files.add(Files.writeString(folder.resolve("order" + i), StrictJson.write(order.build())));
        }
        var lines = run("sign", files);
        for (int i = 0; i < TOKENS; i++) {
            var token = lines.get(i).getString("token");
            var key = VerificationKey.ofJwk(lines.get(i).getJsonObject("jwk")).orElseThrow();
            assertEquals(new JoseOutcome.Verified(), JoseCredential.verify(token, key));
            assertEquals(badges.get(i), Tokens.read(token).credential());
            assertEquals(new JoseFault.WrongSignature(), Tokens.failure(changed(token), key));
        }
    }

    /// The first character of the signature: changed, it is still base64url.
    private static String changed(String token) {
        int at = token.lastIndexOf('.') + 1;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        return token.substring(0, at) + other + token.substring(at + 1);
    }

    private Path write(String name, String token, VerificationKey key) throws IOException {
        var json = Json.object().add("token", token).add("jwk", key.toJwk()).add("typ", "vc+jwt");
        return Files.writeString(folder.resolve(name), StrictJson.write(json.build()));
    }

    private List<JsonObject> run(String verb, List<Path> files) throws IOException, InterruptedException {
        return IndependentProgram.run(folder, "jose.mjs", IndependentProgram.words(Stream.of(verb), files));
    }
}
