package dev.assay.openbadges.sdjwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectDecoder;
import com.authlete.sd.SDObjectEncoder;
import com.google.gson.Gson;
import dev.assay.openbadges.Samples;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.jose.Jws;
import dev.assay.openbadges.jose.Tokens;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Against com.authlete:sd-jwt, an implementation that Assay does not contain: it reads disclosures leniently, with
/// numbers as doubles, and follows the same hash as often as it stands.
class IndependentSdJwtTest {

    private static final int TOKENS = 100;
    private static final Gson GSON = new Gson();

    @Test
    void disclosesWhatWeHid() {
        var random = new Random(1_110);
        for (int round = 0; round < TOKENS; round++) {
            var badge = Tokens.badge(SdTokens.KEY, Samples.hostile(random), random);
            var token = SdTokens.issuance(SdTokens.KEY)
                    .issue(badge, SdTokens.someOf(badge, random), Optional.empty(), Samples.NOW);
            var theirs = SDJWT.parse(token);
            assertEquals(token, theirs.toString());
            var jws = assertInstanceOf(Jws.Reading.Read.class, Jws.read(theirs.getCredentialJwt()))
                    .jws();
            var payload = new String(jws.payload(), StandardCharsets.UTF_8);
            var decoded = new SDObjectDecoder().decode(map(payload), theirs.getDisclosures());
            assertEquals(map(StrictJson.write(badge)), without(decoded, "iat"));
        }
    }

    @Test
    void hidesWhatWeDisclose() {
        var random = new Random(1_111);
        for (int round = 0; round < TOKENS; round++) {
            var badge = Tokens.badge(SdTokens.KEY, Samples.hostile(random), random);
            var encoder = new SDObjectEncoder();
            encoder.setHashAlgorithm(round % 2 == 0 ? "sha-256" : "sha-512");
            encoder.setHashAlgorithmIncluded(true);
            var encoded = encoder.encode(map(StrictJson.write(badge)));
            var jws = Jws.sign(
                    Json.object().add("typ", "vc+sd-jwt").build(),
                    GSON.toJson(encoded).getBytes(StandardCharsets.UTF_8),
                    SdTokens.KEY);
            var read = SdTokens.read(new SDJWT(jws, encoder.getDisclosures()).toString());
            assertEquals(normalized(badge), normalized(read.credential()));
            assertEquals(new SdOutcome.Verified(), read.verify(SdTokens.KEY.publicKey()));
        }
    }

    /// Numbers as the library has them: doubles.
    private static JsonObject normalized(JsonObject json) {
        return Vectors.parsed(GSON.toJson(map(StrictJson.write(json))));
    }

    @SuppressWarnings("unchecked") // what Gson makes of an object
    private static Map<String, Object> map(String json) {
        return GSON.fromJson(json, Map.class);
    }

    private static Map<String, Object> without(Map<String, Object> map, String key) {
        map.remove(key);
        return map;
    }
}
