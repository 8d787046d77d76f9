package dev.assay.openbadges.verify;

import dev.assay.openbadges.bundle.BadgeBundle;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.verify.ParseCheck.Parsed;
import dev.assay.openbadges.verify.ShapeCheck.Shape;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Verifies an Open Badges 3.0 credential from anywhere: JSON, a baked PNG or SVG, a bundle, or the address of one.
///
/// Never throws for bad input, and never says "invalid" for what could not be fetched. Time, memory and the number of
/// fetches are bounded; the clock is not read: the time asked about is in the options.
public final class Verification {
    /// The media types in which a badge is asked for at its address.
    public static final String ACCEPT = "application/vc, application/vc+ld+json, application/ld+json, "
            + "application/json, image/png, image/svg+xml";

    private final VerificationOptions options;
    private final List<Check> checks = new ArrayList<>();

    private Verification(VerificationOptions options) {
        this.options = options;
    }

    /// Verifies the bytes of a file.
    public static VerificationReport check(byte[] badge, VerificationOptions options) {
        return new Verification(options).all(badge);
    }

    /// Verifies what an address gives.
    public static VerificationReport check(URI address, VerificationOptions options) {
        return new Verification(options).fetched(address);
    }

    private VerificationReport fetched(URI address) {
        if (options.documents().isEmpty()) {
            return stopped(CheckId.FETCH, new CheckOutcome.Unknown(Gap.OFFLINE, "nothing may be fetched (offline)"));
        }
        return switch (options.documents().get().get(address, ACCEPT)) {
            case Fetch.Fetched fetched -> {
                made(CheckId.FETCH, new CheckOutcome.Passed("fetched from " + fetched.finalUrl()));
                yield all(fetched.bytes());
            }
            case Fetch.Absent(String why) -> stopped(CheckId.FETCH, new CheckOutcome.Unknown(Gap.OFFLINE, why));
            case Fetch.Failed(String why) -> stopped(CheckId.FETCH, new CheckOutcome.Unknown(Gap.UNREACHABLE, why));
            case Fetch.Refused(String why) ->
                stopped(CheckId.FETCH, new CheckOutcome.Unknown(Gap.REFUSED_ADDRESS, why));
        };
    }

    private VerificationReport all(byte[] bytes) {
        Parsed parsed = ParseCheck.parse(bytes);
        made(CheckId.PARSE, parsed.outcome());
        return switch (parsed) {
            case Parsed.Nothing _ -> VerificationReport.of(checks, Optional.empty());
            case Parsed.Credential(var _, var json, var bundle) -> credential(json, bundle);
        };
    }

    private VerificationReport credential(JsonObject json, Optional<BadgeBundle> bundle) {
        made(CheckId.CONTEXTS, ContextsCheck.check(json));
        return switch (ShapeCheck.check(json)) {
            case Shape.Unsound(var outcome) -> stopped(CheckId.SHAPE, outcome);
            case Shape.Sound(var badge) -> {
                made(CheckId.SHAPE, new CheckOutcome.Passed("it has the contents of an Open Badge 3.0"));
                yield badge(json, badge, bundle);
            }
        };
    }

    private VerificationReport badge(JsonObject json, ReceivedBadge badge, Optional<BadgeBundle> bundle) {
        var documents = new BoundedDocuments(options.documents());
        var signatures = new SignatureChecks(new Controllers(documents, bundle), options);
        var signature = signatures.check(json, badge.issuer(), badge.proofs());
        made(CheckId.PROOF, signature.proof());
        made(CheckId.ISSUER_KEY, signature.key());
        made(CheckId.ISSUER, signature.issuer());
        made(CheckId.DATES, DatesCheck.check(badge, options.at()));
        made(CheckId.STATUS, new StatusCheck(documents, signatures, bundle, options.at()).check(badge));
        options.recipient().ifPresent(email -> made(CheckId.RECIPIENT, RecipientCheck.check(badge, email)));
        ImageCheck.check(badge).ifPresent(outcome -> made(CheckId.IMAGE, outcome));
        return VerificationReport.of(checks, Optional.of(badge));
    }

    private VerificationReport stopped(CheckId id, CheckOutcome outcome) {
        made(id, outcome);
        return VerificationReport.of(checks, Optional.empty());
    }

    private void made(CheckId id, CheckOutcome outcome) {
        checks.add(new Check(id, outcome));
    }
}
