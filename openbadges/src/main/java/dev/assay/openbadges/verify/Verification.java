package dev.assay.openbadges.verify;

import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.openbadges.ob2.Ob2Report;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.verify.ParseCheck.Parsed;
import dev.assay.openbadges.verify.ShapeCheck.Shape;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Verifies an Open Badges 3.0 credential from anywhere: JSON, a token (JWT, SD-JWT), a baked PNG or SVG, a bundle, a
/// presentation of one credential, or the address of any; and badges of Open Badges 2.0 and 2.1.
///
/// Never throws for bad input, and never says "invalid" for what could not be fetched. Time, memory and the number of
/// fetches are bounded; the clock is not read: the time asked about is in the options.
public final class Verification {
    /// The media types in which a badge is asked for at its address.
    public static final String ACCEPT = "application/vc, application/vc+ld+json, application/ld+json, "
            + "application/vc+jwt, application/json, image/png, image/svg+xml";

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
                made(
                        CheckId.FETCH,
                        new CheckOutcome.Passed("fetched from " + BoundedDocuments.place(fetched.finalUrl())));
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
            case Parsed.Embedded(var _, var json, var carrier) -> embedded(json, carrier);
            case Parsed.Token(var _, var token, var carrier) -> token(token, carrier);
            case Parsed.Older(var _, var older) -> older(older.judge().apply(options));
        };
    }

    private VerificationReport embedded(JsonObject json, Carrier carrier) {
        made(CheckId.CONTEXTS, ContextsCheck.check(json));
        var proofs = SignatureChecks.proofs(json);
        return shaped(
                ShapeCheck.check(json, proofs.stream().anyMatch(Verification::isSelective)),
                Json.idUnder(json, "issuer"),
                carrier,
                (issuer, signatures) -> signatures.each(json, issuer, proofs));
    }

    private static boolean isSelective(JsonObject proof) {
        return Json.text(proof, "cryptosuite").equals(Optional.of(Cryptosuite.ECDSA_SD_2023.id()));
    }

    private VerificationReport token(ReceivedToken token, Carrier carrier) {
        made(CheckId.CONTEXTS, ContextsCheck.checkOfToken(token.credential()));
        return shaped(
                ShapeCheck.check(token.credential(), token.selective()),
                Optional.of(token.issuer()),
                carrier,
                (issuer, signatures) -> List.of(signatures.check(token, issuer)));
    }

    @FunctionalInterface
    private interface Signed {
        /// What is found of each signature.
        List<Signature> by(String issuer, SignatureChecks signatures);
    }

    /// Whoever signed what is not a badge is still worth a line.
    private VerificationReport shaped(Shape shape, Optional<String> issuer, Carrier carrier, Signed signed) {
        var documents = new BoundedDocuments(options.documents());
        var signatures = new SignatureChecks(new Controllers(documents, carrier.bundle()), options);
        return switch (shape) {
            case Shape.Unsound(var outcome) -> {
                made(CheckId.SHAPE, outcome);
                issuer.ifPresent(id -> made(signed.by(id, signatures)));
                yield VerificationReport.of(checks, Optional.empty());
            }
            case Shape.Sound sound -> {
                made(CheckId.SHAPE, new CheckOutcome.Passed("it has the contents of an Open Badge 3.0"));
                var keys = made(signed.by(sound.badge().issuer().id(), signatures));
                yield badge(sound, carrier, documents, signatures, keys);
            }
        };
    }

    /// The keys under which it was verified.
    private Set<VerificationKey> made(List<Signature> all) {
        all.forEach(signature -> made(CheckId.PROOF, signature.proof()));
        var worst = all.stream().reduce(Signature::worse).orElseThrow();
        made(CheckId.ISSUER_KEY, worst.key());
        made(CheckId.ISSUER, worst.issuer());
        return worst.keys();
    }

    private VerificationReport badge(
            Shape.Sound sound,
            Carrier carrier,
            BoundedDocuments documents,
            SignatureChecks signatures,
            Set<VerificationKey> keys) {
        var badge = sound.badge();
        made(
                CheckId.DATES,
                sound.unlessWithheld(
                        badge.validUntil(),
                        DatesCheck.check(badge, options.at()),
                        "valid since " + badge.validFrom() + "; its holder discloses no end, and may hide one"));
        var status = new StatusCheck(documents, signatures, carrier.bundle(), options.at());
        made(
                CheckId.STATUS,
                sound.unlessWithheld(
                        badge.credentialStatus().stream().findFirst(),
                        status.check(badge, keys),
                        "its holder discloses no status list, and may hide one"));
        options.recipient().ifPresent(asked -> made(CheckId.RECIPIENT, RecipientCheck.check(badge, asked)));
        new EvidenceCheck(documents).check(badge.json()).ifPresent(outcome -> made(CheckId.EVIDENCE, outcome));
        new EndorsementsCheck(signatures, status, options)
                .check(badge)
                .forEach(outcome -> made(CheckId.ENDORSEMENTS, outcome));
        new ImageCheck(documents).check(badge, carrier.picture()).ifPresent(outcome -> made(CheckId.IMAGE, outcome));
        return VerificationReport.of(checks, Optional.of(ReceivedBadge.of(badge)));
    }

    private VerificationReport older(Ob2Report report) {
        made(CheckId.SHAPE, ReceivedOlder.outcome(report.form()));
        if (report.badge().isPresent()) {
            made(CheckId.PROOF, ReceivedOlder.outcome(report.proof()));
            made(CheckId.DATES, ReceivedOlder.outcome(report.dates()));
            made(CheckId.STATUS, ReceivedOlder.outcome(report.revocation()));
            options.recipient()
                    .ifPresent(asked -> made(
                            CheckId.RECIPIENT,
                            ReceivedOlder.recipient(report.badge().get(), asked)));
        }
        return VerificationReport.of(checks, report.badge().map(ReceivedBadge::of));
    }

    private VerificationReport stopped(CheckId id, CheckOutcome outcome) {
        made(id, outcome);
        return VerificationReport.of(checks, Optional.empty());
    }

    private void made(CheckId id, CheckOutcome outcome) {
        checks.add(new Check(id, outcome));
    }
}
