package dev.assay.openbadges.sdjwt;

import dev.assay.openbadges.jose.JoseDoubt;
import dev.assay.openbadges.jose.JoseFault;
import dev.assay.openbadges.jose.Jws;
import dev.assay.openbadges.jose.JwtClaims;
import dev.assay.openbadges.jose.PresentationRequest;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.SigningKey;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// The holder's proof of a key: a token `kb+jwt` over the hash of what is presented (RFC 9901, section 4.3).
///
/// @param hash `sd_hash`
public record KeyBinding(Jws jws, JwtClaims claims, String hash) {

    static final String CNF = "cnf";

    /// How old a proof may be, and how far ahead its maker's clock.
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private static final String TYPE = "kb+jwt";
    private static final String SD_HASH = "sd_hash";

    static KeyBinding read(String token) {
        return switch (Jws.read(token)) {
            case Jws.Reading.Read(Jws jws) -> of(jws);
            case Jws.Reading.Faulty(JoseFault fault) -> throw faulty(fault);
            case Jws.Reading.Unsupported(JoseDoubt doubt) -> throw faulty(new JoseFault.Malformed(doubt.inWords()));
        };
    }

    private static KeyBinding of(Jws jws) {
        var type = jws.header().type().orElse("");
        if (!type.equals(TYPE)) {
            throw faulty(new JoseFault.WrongType("typ", type));
        }
        if (!(jws.payloadJson() instanceof JsonReading.Read(JsonObject json))) {
            throw faulty(new JoseFault.Malformed("the payload is not a JSON object"));
        }
        return switch (JwtClaims.read(json)) {
            case JwtClaims.Reading.Faulty(JoseFault fault) -> throw faulty(fault);
            case JwtClaims.Reading.Read(JwtClaims claims) ->
                new KeyBinding(jws, claims, Json.text(json, SD_HASH).orElse(""));
        };
    }

    private static SdFaultException faulty(JoseFault fault) {
        return new SdFaultException(new SdFault.KeyBinding(fault));
    }

    /// Whether this is the proof of the bound key for this token and these disclosures.
    SdOutcome verify(SdJwt token) {
        if (!hash.equals(token.algorithm().digest(token.presented()))) {
            return new SdOutcome.Failed(new SdFault.OtherPresentation());
        }
        if (token.claims().get(CNF) == null) {
            return new SdOutcome.Failed(
                    new SdFault.KeyBinding(new JoseFault.WrongShape("the issuer bound the token to no key")));
        }
        return token.holderKey()
                .map(key -> SdOutcome.of(jws.verify(key), SdFault.KeyBinding::new))
                .orElseGet(() ->
                        new SdOutcome.Unknown(new JoseDoubt.UnsupportedForm("a token bound to a key of another kind")));
    }

    /// Whether this answers a request, now.
    SdOutcome verify(PresentationRequest request, Instant now) {
        return SdOutcome.of(request.answeredBy(claims), SdFault.KeyBinding::new).and(recent(now));
    }

    private SdOutcome recent(Instant now) {
        if (claims.issuedAt().isEmpty()) {
            return failed(new JoseFault.MalformedClaim("iat", "is missing"));
        }
        var made = claims.issuedAt().get();
        if (made.isAfter(now.plus(WINDOW))) {
            return failed(new JoseFault.NotYetValid(made));
        }
        return made.plus(WINDOW).isBefore(now)
                ? failed(new JoseFault.Expired(made.plus(WINDOW)))
                : claims.faultAt(now).map(KeyBinding::failed).orElseGet(SdOutcome.Verified::new);
    }

    private static SdOutcome failed(JoseFault fault) {
        return new SdOutcome.Failed(new SdFault.KeyBinding(fault));
    }

    static String sign(String hash, PresentationRequest request, SigningKey holder, Instant now) {
        var payload = Json.object()
                .add("nonce", request.nonce())
                .add("aud", request.audience())
                .add(SD_HASH, hash);
        JwtClaims.addTime(payload, "iat", now);
        return Jws.sign(
                Json.object().add("typ", TYPE).build(),
                StrictJson.write(payload.build()).getBytes(StandardCharsets.UTF_8),
                holder);
    }
}
