package dev.assay.openbadges.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.SeededChance;
import dev.assay.openbadges.did.DidJwk;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.sdjwt.SdJwtIssuance;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Well-formed tokens, keys and badges of Open Badges 2 that fuzzing starts from, small.
final class TokenSeeds {
    static final SigningKey KEY = Samples.key(new Random(50));
    static final SigningKey P256 = SigningKey.generate(KeyKind.P256, new SeededChance(51));

    static final JsonObject CREDENTIAL = Json.object()
            .add("@context", Json.strings("https://www.w3.org/ns/credentials/v2"))
            .add("id", "urn:uuid:1")
            .add("type", Json.strings("VerifiableCredential"))
            .add("issuer", DidKey.did(KEY.publicKey()))
            .add("validFrom", "2026-01-01T00:00:00Z")
            .add("credentialSubject", Json.object().add("id", "urn:holder").add("name", "Ada"))
            .build();

    private static final URI KID = URI.create(DidKey.verificationMethod(KEY.publicKey()));
    private static final String PEM = "-----BEGIN PUBLIC KEY-----\\n"
            + "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqmsig6L4tbeqXH8r+jr9gLOh9VgE\\n"
            + "6fmmmsdVsVsU4TzL0mZzevi+VvBDqoX7FXDrJLJKAhrVgZh4JQjZumvYYA==\\n-----END PUBLIC KEY-----\\n";

    private static final String OPEN_BADGES_2 = """
            {"@context":"https://w3id.org/openbadges/v2","id":"https://i.example/a","type":"Assertion",\
            "recipient":{"type":"email","hashed":true,"salt":"s","identity":"sha256$00"},\
            "badge":"https://i.example/b","issuedOn":"2026-01-02T03:04:05Z","expires":"2027-01-02T03:04:05Z",\
            "verification":{"type":"FORM","creator":"https://i.example/k"}}
            {"id":"https://i.example/b","type":"BadgeClass","name":"n","description":"d",\
            "image":"https://i.example/g","criteria":{"narrative":"c"},"issuer":"https://i.example/p"}
            {"id":"https://i.example/p","type":"Profile","name":"n","url":"https://i.example",\
            "publicKey":["https://i.example/k"],"revocationList":"https://i.example/r",\
            "verification":{"allowedOrigins":"i.example","startsWith":["https://i.example/"]}}
            {"id":"https://i.example/k","type":"CryptographicKey","owner":"https://i.example/p","publicKeyPem":"PEM"}
            {"id":"https://i.example/r","type":"RevocationList","issuer":"https://i.example/p",\
            "revokedAssertions":["https://i.example/x",{"id":"https://i.example/y","revocationReason":"r"}]}""";

    private TokenSeeds() {}

    static List<byte[]> tokens() {
        return bytes(JoseCredential.issue(CREDENTIAL, KEY, KID, Samples.NOW), """
                {"alg":"EdDSA","typ":"vc+jwt","cty":"vc","kid":"#k","iss":"urn:i"}
                {"@context":"https://www.w3.org/ns/credentials/v2","type":"VerifiableCredential","issuer":"urn:i"}""", """
                {"alg":"ES256","typ":"JWT","jwk":{"kty":"EC"}}
                {"iss":"urn:i","sub":"urn:s","jti":"urn:j","aud":["a"],"nonce":"n","iat":1.5,"nbf":2,"exp":3e9,\
                "vc":{"@context":["https://www.w3.org/2018/credentials/v1"],"type":["VerifiableCredential"],\
                "issuanceDate":"1970-01-01T00:00:02Z","credentialSubject":{}}}""", """
                {"alg":"EdDSA","typ":"vp+jwt","cty":"vp"}
                {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"],\
                "holder":"urn:h","verifiableCredential":[{"@context":"https://www.w3.org/ns/credentials/v2",\
                "id":"data:application/vc+jwt,e30.e30.AA","type":"EnvelopedVerifiableCredential"}]}""");
    }

    static List<byte[]> disclosing() {
        var hidden = Set.of("/credentialSubject/name", "/credentialSubject");
        var issuance = new SdJwtIssuance(KEY, KID, new SeededChance(53));
        return bytes(issuance.issue(CREDENTIAL, hidden, Optional.empty(), Samples.NOW), """
                {"alg":"EdDSA","typ":"vc+sd-jwt"}
                {"@context":"https://www.w3.org/ns/credentials/v2","type":"VerifiableCredential","issuer":"urn:i",\
                "_sd":["#2"],"_sd_alg":"sha-256","tags":[{"...":"#4"},"b"],"cnf":{"jwk":{"kty":"OKP"}}}
                ["salt","credentialSubject",{"_sd":["#3"],"id":"urn:h"}]
                ["salt","name","Ada"]
                ["salt",{"a":[1,{"...":"x"}]}]""", """
                {"alg":"ES256","typ":"dc+sd-jwt"}
                {"iss":"urn:i","vct":"urn:v","_sd":["#2"]}
                ["salt","given_name",null]""");
    }

    static List<byte[]> keys() {
        var jwk = StrictJson.write(KEY.publicKey().toJwk());
        return bytes(
                jwk,
                StrictJson.write(P256.publicKey().toJwk()),
                "{\"kty\":\"RSA\",\"n\":\"" + "v".repeat(342) + "\",\"e\":\"AQAB\"}",
                "{\"keys\":[" + jwk + "]}",
                DidJwk.did(KEY.publicKey()),
                P256.publicKey().multibase());
    }

    /// An assertion and then what its issuer's server has, each in a line.
    static List<byte[]> ob2() {
        var badge = OPEN_BADGES_2.replace("PEM", PEM);
        return bytes(badge.replace("FORM", "HostedBadge"), badge.replace("FORM", "SignedBadge"));
    }

    private static List<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
    }
}
