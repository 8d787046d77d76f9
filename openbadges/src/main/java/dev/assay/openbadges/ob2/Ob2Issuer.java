package dev.assay.openbadges.ob2;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who issued a badge of Open Badges 2 (class Profile).
///
/// @param id             the profile's address
/// @param publicKeys     the addresses of the keys it names as its own
/// @param revocationList where it lists the signed badges it took back
public record Ob2Issuer(
        JsonObject json,
        String id,
        String name,
        Optional<String> url,
        Optional<String> email,
        List<String> publicKeys,
        Optional<String> revocationList) {

    static final String PUBLIC_KEY = "publicKey";

    static Ob2Issuer of(JsonObject json) {
        var profile = new Ob2Json(json, "the issuer's profile").typed("Profile", "Issuer");
        return new Ob2Issuer(
                json,
                profile.idUnder("id").orElseThrow(() -> profile.malformed("has no id")),
                profile.text("name"),
                profile.optionalText("url"),
                profile.optionalText("email"),
                profile.idsUnder(PUBLIC_KEY),
                profile.idUnder("revocationList"));
    }

    /// Whether the issuer hosts badges at an address: on a host of `allowedOrigins`, by default its profile's own,
    /// and under one of `startsWith` where it names such (class VerificationObject). An address is under another
    /// when host and port are the same: `https://a.example` is not the start of `https://a.example.net/`.
    boolean hosts(URI address) {
        var own = Ob2Json.webAddress(id);
        var policy = json.get("verification") instanceof JsonObject object
                ? new Ob2Json(object, "the issuer's verification")
                : new Ob2Json(JsonObject.EMPTY_JSON_OBJECT, "the issuer's verification");
        var origins = policy.idsUnder("allowedOrigins");
        var starts = policy.idsUnder("startsWith");
        boolean onHost = origins.isEmpty()
                ? own.filter(profile -> host(profile).equals(host(address))).isPresent()
                : origins.stream().map(Ob2Issuer::originHost).anyMatch(host(address)::equals);
        return onHost && (starts.isEmpty() || starts.stream().anyMatch(start -> isUnder(address, start)));
    }

    /// Origins are written as bare hosts or as addresses.
    private static String originHost(String origin) {
        return Ob2Json.webAddress(origin).map(Ob2Issuer::host).orElse(origin.toLowerCase(Locale.ROOT));
    }

    private static boolean isUnder(URI address, String start) {
        return Ob2Json.webAddress(start)
                .filter(begin -> host(begin).equals(host(address)) && begin.getPort() == address.getPort())
                .filter(begin -> address.toString().startsWith(start))
                .isPresent();
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }
}
