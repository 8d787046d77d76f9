package dev.assay.openbadges.sdjwt;

import dev.assay.openbadges.jose.Jws;
import dev.assay.openbadges.jose.JwtClaims;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Issues tokens with selective disclosure.
///
/// @param issuerKey the key to sign by
/// @param kid       its id in the issuer's document, an absolute address
/// @param random    the source of the salts, 16 bytes for each hidden claim
public record SdJwtIssuance(SigningKey issuerKey, URI kid, SecureRandom random) {

    public SdJwtIssuance {
        if (!kid.isAbsolute()) {
            throw new IllegalArgumentException("the key's id " + kid + " is not an absolute address");
        }
    }

    /// The token with all its disclosures, for the holder.
    ///
    /// @param credential a credential of data model 2.0, or claims with `vct` and `iss`
    /// @param hidden     the JSON Pointers (RFC 6901) of what the holder may leave out, such as
    ///                   `/credentialSubject/identifier/0`; one may lie within another
    /// @param holder     the holder's key, where only its owner shall be able to present the credential
    /// @throws IllegalArgumentException where a pointer points to nothing or to what is never hidden, or where our
    ///                                  own reader would refuse the token
    public String issue(JsonObject credential, Set<String> hidden, Optional<VerificationKey> holder, Instant now) {
        var hiding = new Hiding(hidden, random);
        var payload = Json.object(hiding.object(credential, ""));
        hiding.checkAllFound();
        JwtClaims.addTime(payload, "iat", now);
        payload.add(Disclosure.SD_ALG, SdAlgorithm.SHA_256.id());
        holder.ifPresent(key -> payload.add(KeyBinding.CNF, Json.object().add("jwk", key.toJwk())));
        var form = credential.containsKey(SdJwtCredential.VCT) ? SdJwtForm.IETF : SdJwtForm.W3C;
        var jws = Jws.sign(header(form), StrictJson.write(payload.build()).getBytes(StandardCharsets.UTF_8), issuerKey);
        var token = jws + "~" + String.join("", hiding.disclosures());
        if (SdJwtCredential.read(token) instanceof SdJwtCredential.Reading.Faulty(SdFault fault)) {
            throw new IllegalArgumentException("this cannot be signed: " + fault.inWords());
        }
        return token;
    }

    private JsonObject header(SdJwtForm form) {
        JsonObjectBuilder header = Json.object().add("typ", form.type());
        if (form == SdJwtForm.W3C) {
            header.add("cty", "vc");
        }
        return header.add("kid", kid.toString()).build();
    }
}
