package dev.assay.openbadges.ob2;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.jose.JoseDoubt;
import dev.assay.openbadges.jose.JoseFault;
import dev.assay.openbadges.jose.Jws;
import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.JsonReading;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/// Verifies badges of Open Badges 2.0 and 2.1, hosted and signed (1EdTech Open Badges 2.0, sections Verification
/// and Signed Badges).
///
/// Nothing of it can be verified offline: a hosted badge is what its issuer's server says it is, and the key of a
/// signed one is what its issuer's profile names. Profiles that come inside a badge are shown, never believed.
public final class Ob2Verification {

    private Ob2Verification() {}

    /// Whether JSON says that it is a badge of Open Badges 2.
    public static boolean looksLikeOb2(JsonObject json) {
        return Ob2Json.hasType(json, "Assertion")
                && (json.containsKey(Ob2Assertion.BADGE)
                        || Ob2Assertion.revoked(json).isPresent());
    }

    /// Whether a text is a token that secures such a badge, genuine or not.
    public static boolean looksLikeOb2(String token) {
        return Jws.read(token) instanceof Jws.Reading.Read(Jws jws)
                && jws.payloadJson() instanceof JsonReading.Read(JsonObject json)
                && looksLikeOb2(json);
    }

    /// Verifies a badge given as JSON; it must be a hosted one, for the signature is not part of the JSON.
    ///
    /// @param documents where its parts come from; empty to fetch nothing
    public static Ob2Report check(JsonObject json, Optional<Documents> documents, Instant now) {
        try {
            var assertion = Ob2Assertion.of(json);
            if (assertion.signed()) {
                throw Ob2EndException.failed(
                        new Ob2Fault.OtherForm("it says that it is signed, but comes without its signature"));
            }
            return new HostedCheck(assertion, new Ob2Documents(documents), now).report();
        } catch (Ob2EndException unreadable) {
            return Ob2Report.unreadable(unreadable.outcome());
        }
    }

    /// Verifies a badge given as a JSON Web Signature (RS256 or ES256).
    ///
    /// @param documents where its parts come from; empty to fetch nothing
    public static Ob2Report check(String token, Optional<Documents> documents, Instant now) {
        try {
            var jws = jws(token);
            var assertion = Ob2Assertion.of(payload(jws));
            if (!assertion.signed()) {
                throw Ob2EndException.failed(
                        new Ob2Fault.OtherForm("it is signed, but says that it is to be verified where it is hosted"));
            }
            return new SignedCheck(jws, assertion, new Ob2Documents(documents), now).report();
        } catch (Ob2EndException unreadable) {
            return Ob2Report.unreadable(unreadable.outcome());
        }
    }

    /// Verifies the hosted badge at an address, which is what some older images have baked in.
    ///
    /// @param documents where its parts come from; empty to fetch nothing
    public static Ob2Report checkAt(String address, Optional<Documents> documents, Instant now) {
        try {
            return check(new Ob2Documents(documents).get(address), documents, now);
        } catch (Ob2EndException unreachable) {
            return Ob2Report.unreadable(unreachable.outcome());
        }
    }

    private static Jws jws(String token) {
        return switch (Jws.read(token)) {
            case Jws.Reading.Read(Jws jws) -> jws;
            case Jws.Reading.Faulty(JoseFault fault) -> throw Ob2EndException.failed(new Ob2Fault.Signature(fault));
            case Jws.Reading.Unsupported(JoseDoubt doubt) ->
                throw Ob2EndException.unknown(new Ob2Doubt.Unsupported(doubt.inWords()));
        };
    }

    private static JsonObject payload(Jws jws) {
        return switch (jws.payloadJson()) {
            case JsonReading.Read(JsonObject json) -> json;
            case JsonReading.Read _ ->
                throw Ob2EndException.failed(new Ob2Fault.Malformed("the assertion", "is not a JSON object"));
            case JsonReading.Refused refused ->
                throw Ob2EndException.failed(new Ob2Fault.Malformed("the assertion", refused.inWords()));
        };
    }

    static Ob2Outcome dates(Ob2Assertion assertion, Instant now) {
        if (assertion.issuedOn().isAfter(now)) {
            return new Ob2Outcome.Failed(new Ob2Fault.NotYetIssued(assertion.issuedOn()));
        }
        return assertion
                .expires()
                .filter(end -> !now.isBefore(end))
                .<Ob2Outcome>map(end -> new Ob2Outcome.Failed(new Ob2Fault.Expired(end)))
                .orElseGet(() -> new Ob2Outcome.Passed("issued on " + DateTimes.write(assertion.issuedOn())
                        + assertion
                                .expires()
                                .map(end -> ", valid until " + DateTimes.write(end))
                                .orElse(", without an end")));
    }
}
