package dev.assay.openbadges.jose;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The registered claims of a JSON Web Token (RFC 7519, section 4.1, and `nonce`).
///
/// Times are numbers of seconds; a date and time as text, which RFC 7519 does not know but some issuers write, is
/// read as what it says.
///
/// @param issuer   `iss`
/// @param subject  `sub`
/// @param id       `jti`
/// @param audience `aud`, one or several
/// @param issuedAt `iat`
public record JwtClaims(
        Optional<String> issuer,
        Optional<String> subject,
        Optional<String> id,
        List<String> audience,
        Optional<String> nonce,
        Optional<Instant> issuedAt,
        Optional<Instant> notBefore,
        Optional<Instant> expires) {

    static final String ISS = "iss";
    static final String SUB = "sub";
    static final String JTI = "jti";
    static final String AUD = "aud";
    static final String NONCE = "nonce";
    static final String IAT = "iat";
    static final String NBF = "nbf";
    static final String EXP = "exp";

    /// The names of all, and of the one for the holder's key (RFC 7800).
    public static final List<String> NAMES = List.of(ISS, SUB, JTI, AUD, NONCE, IAT, NBF, EXP, "cnf");

    private static final int MAX_AUDIENCES = 100;
    private static final BigDecimal MAX_SECONDS =
            BigDecimal.valueOf(Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());

    /// What came of reading claims.
    public sealed interface Reading {

        /// Each claim is of its form.
        record Read(JwtClaims claims) implements Reading {}

        /// A claim is not of its form.
        record Faulty(JoseFault fault) implements Reading {}
    }

    /// Reads the registered claims of a token; others are left alone.
    public static Reading read(JsonObject json) {
        try {
            return new Reading.Read(of(json));
        } catch (JoseFaultException faulty) {
            return new Reading.Faulty(faulty.fault());
        }
    }

    static JwtClaims of(JsonObject json) {
        var claims = new JwtClaims(
                text(json, ISS),
                text(json, SUB),
                text(json, JTI),
                audience(json),
                text(json, NONCE),
                time(json, IAT),
                time(json, NBF),
                time(json, EXP));
        claims.expires.ifPresent(end -> {
            claims.endsAfter(end, IAT, claims.issuedAt);
            claims.endsAfter(end, NBF, claims.notBefore);
        });
        return claims;
    }

    private void endsAfter(Instant end, String claim, Optional<Instant> start) {
        if (start.isPresent() && !end.isAfter(start.get())) {
            throw new JoseFaultException(new JoseFault.Contradiction(EXP, claim));
        }
    }

    private static Optional<String> text(JsonObject json, String claim) {
        return switch (json.get(claim)) {
            case null -> Optional.empty();
            case JsonString text -> Optional.of(text.getString());
            case JsonValue _ -> throw malformed(claim, "is not a text");
        };
    }

    private static List<String> audience(JsonObject json) {
        var all = Json.many(json, AUD);
        if (all.size() > MAX_AUDIENCES || !all.stream().allMatch(JsonString.class::isInstance)) {
            throw malformed(AUD, "is neither a text nor a list of texts");
        }
        return all.stream().map(text -> ((JsonString) text).getString()).toList();
    }

    private static Optional<Instant> time(JsonObject json, String claim) {
        return switch (json.get(claim)) {
            case null -> Optional.empty();
            case JsonNumber seconds when inRange(seconds.bigDecimalValue()) -> Optional.of(instant(seconds));
            case JsonString text
            when DateTimes.parse(text.getString()).isPresent() -> DateTimes.parse(text.getString());
            case JsonValue _ -> throw malformed(claim, "is not a number of seconds since 1970");
        };
    }

    private static boolean inRange(BigDecimal seconds) {
        return seconds.signum() >= 0 && seconds.compareTo(MAX_SECONDS) <= 0;
    }

    private static Instant instant(JsonNumber seconds) {
        var millis = seconds.bigDecimalValue().movePointRight(3).setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochMilli(millis.longValueExact());
    }

    private static JoseFaultException malformed(String claim, String problem) {
        return new JoseFaultException(new JoseFault.MalformedClaim(claim, problem));
    }

    /// What is wrong with the token's own times at a time; empty where it holds then.
    public Optional<JoseFault> faultAt(Instant now) {
        if (notBefore.isPresent() && now.isBefore(notBefore.get())) {
            return Optional.of(new JoseFault.NotYetValid(notBefore.get()));
        }
        return expires.filter(end -> !now.isBefore(end)).map(JoseFault.Expired::new);
    }

    /// What is signed, without what speaks of the signature.
    static JsonObject removedFrom(JsonObject json) {
        var without = Json.object();
        json.forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                without.add(name, value);
            }
        });
        return without.build();
    }

    /// Adds a time as RFC 7519 writes it: whole seconds.
    public static void addTime(JsonObjectBuilder json, String claim, Instant time) {
        json.add(claim, time.getEpochSecond());
    }
}
