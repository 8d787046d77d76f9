package dev.assay.openbadges.verify;

import dev.assay.openbadges.bake.PngBaking;
import dev.assay.openbadges.bake.SvgBaking;
import dev.assay.openbadges.bake.Unbaked;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;

/// What the bytes are: a credential as JSON or token, in a PNG, in an SVG, in a bundle, in a
/// presentation; or what they are instead.
final class ParseCheck {
    /// Bytes of an image that are looked at.
    private static final int MOST_BYTES = 10 << 20;

    private ParseCheck() {}

    sealed interface Parsed {
        CheckOutcome outcome();

        /// A credential with its proofs in it.
        record Embedded(CheckOutcome outcome, JsonObject json, Carrier carrier) implements Parsed {}

        /// A credential that is a signed token.
        record Token(CheckOutcome outcome, ReceivedToken token, Carrier carrier) implements Parsed {}

        /// A badge of Open Badges 2.
        record Older(CheckOutcome outcome, ReceivedOlder badge) implements Parsed {}

        record Nothing(CheckOutcome outcome) implements Parsed {}
    }

    static Parsed parse(byte[] bytes) {
        if (bytes.length == 0) {
            return no(Fault.NOT_A_BADGE, "it is empty");
        }
        if (bytes.length > MOST_BYTES) {
            return unknown(Gap.TOO_LARGE, "it is larger than " + (MOST_BYTES >> 20) + " MiB, so it was not read");
        }
        if (PngBaking.looksLikePng(bytes)) {
            return baked("a PNG", bytes, PngBaking.unbake(bytes));
        }
        if (SvgBaking.looksLikeSvg(bytes)) {
            return baked("an SVG", bytes, SvgBaking.unbake(bytes));
        }
        return new CredentialReading("", Carrier.NONE).read(bytes);
    }

    private static Parsed baked(String format, byte[] image, Unbaked unbaked) {
        return switch (unbaked) {
            case Unbaked.Found(String credential) ->
                new CredentialReading(", baked into " + format, Carrier.bakedInto(image))
                        .read(credential.getBytes(StandardCharsets.UTF_8));
            case Unbaked.FoundOlder(String assertion) ->
                CredentialReading.older(assertion.strip(), ", baked into " + format);
            case Unbaked.Nothing(String hint) ->
                no(
                        Fault.NOT_A_BADGE,
                        "it is " + format + " image with no Open Badges credential in it"
                                + (hint.isEmpty() ? "" : "; " + hint));
            case Unbaked.Unreadable(String reason) ->
                no(Fault.DAMAGED, "it is " + format + " image that cannot be read: " + reason);
        };
    }

    static Parsed no(Fault fault, String words) {
        return new Parsed.Nothing(new CheckOutcome.Failed(fault, words));
    }

    static Parsed unknown(Gap gap, String words) {
        return new Parsed.Nothing(new CheckOutcome.Unknown(gap, words));
    }
}
