package dev.assay.openbadges.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.assay.openbadges.bake.PngBaking;
import dev.assay.openbadges.bake.SvgBaking;
import dev.assay.openbadges.bake.Unbaked;
import dev.assay.openbadges.bundle.BadgeBundle;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the bytes are: a credential as JSON, in a PNG, in an SVG, in a bundle; or what they are instead.
final class ParseCheck {
    /// Bytes of an image that are looked at.
    private static final int MOST_BYTES = 10 << 20;

    private static final Pattern COMPACT_JWS = Pattern.compile("ey[\\w-]+\\.[\\w-]*\\.[\\w-]+(~.*)?");

    /// How other files begin, read as ISO 8859-1.
    private static final Map<String, String> OTHERS = Map.of(
            "ÿØÿ", "a JPEG image; badges are baked into PNG or SVG",
            "GIF8", "a GIF image; badges are baked into PNG or SVG",
            "%PDF", "a PDF; ask for the badge's JSON, PNG or SVG",
            "PK\u0003\u0004", "a ZIP file; give the badge inside it",
            "\u001f\u008b", "a GZIP file; unpack it first");

    private ParseCheck() {}

    sealed interface Parsed {
        CheckOutcome outcome();

        /// A credential was found; `bundle` is what came with it.
        record Credential(CheckOutcome outcome, JsonObject json, Optional<BadgeBundle> bundle) implements Parsed {}

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
            return baked("a PNG", PngBaking.unbake(bytes));
        }
        if (SvgBaking.looksLikeSvg(bytes)) {
            return baked("an SVG", SvgBaking.unbake(bytes));
        }
        return text(bytes, "a credential in JSON");
    }

    private static Parsed baked(String format, Unbaked unbaked) {
        return switch (unbaked) {
            case Unbaked.Found(String credential) ->
                text(
                        credential.getBytes(StandardCharsets.UTF_8),
                        "a credential baked into " + format + "; what the picture shows is not signed");
            case Unbaked.FoundOlder _ ->
                unknown(Gap.UNSUPPORTED, "it is " + format + " with a badge of Open Badges 1 or 2, which is not read");
            case Unbaked.Nothing(String hint) ->
                no(
                        Fault.NOT_A_BADGE,
                        "it is " + format + " image with no Open Badges 3.0 credential in it"
                                + (hint.isEmpty() ? "" : "; " + hint));
            case Unbaked.Unreadable(String reason) ->
                no(Fault.DAMAGED, "it is " + format + " image that cannot be read: " + reason);
        };
    }

    private static Parsed text(byte[] bytes, String form) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1 << 20), ISO_8859_1).strip();
        if (COMPACT_JWS.matcher(head).matches()) {
            return unknown(Gap.UNSUPPORTED, "it is a signed token (JWT), a form that cannot be checked yet");
        }
        boolean json = head.startsWith("{") || head.startsWith("[");
        if (!json) {
            return no(Fault.NOT_A_BADGE, "it is " + whatElse(head));
        }
        if (bytes.length > StrictJson.MAX_BYTES) {
            return unknown(Gap.TOO_LARGE, "it is JSON larger than " + (StrictJson.MAX_BYTES >> 20) + " MiB");
        }
        return switch (StrictJson.read(bytes)) {
            case JsonReading.Refused refused -> no(Fault.DAMAGED, "its JSON cannot be read: " + refused.inWords());
            case JsonReading.Read(JsonObject object) -> object(object, form);
            case JsonReading.Read _ -> no(Fault.NOT_A_BADGE, "it is JSON, but a list; a badge is one object");
        };
    }

    private static String whatElse(String head) {
        for (var other : OTHERS.entrySet()) {
            if (head.startsWith(other.getKey())) {
                return other.getValue();
            }
        }
        String lower = head.substring(0, Math.min(head.length(), 200)).toLowerCase(Locale.ROOT);
        if (lower.contains("<!doctype html") || lower.contains("<html")) {
            return "a web page, not a badge; give the address of the badge itself, or its file";
        }
        boolean printable = head.chars().limit(200).allMatch(c -> c >= 0x20 || c == '\n' || c == '\r' || c == '\t');
        return (printable ? "text" : "a file of an unknown kind") + ", neither JSON nor a PNG or SVG image";
    }

    private static Parsed object(JsonObject json, String form) {
        if (BadgeBundle.isBundle(json)) {
            return switch (BadgeBundle.read(json)) {
                case BadgeBundle.Reading.Read(BadgeBundle bundle) ->
                    credential(bundle.credential(), "a bundle made on " + bundle.madeAt(), Optional.of(bundle));
                case BadgeBundle.Reading.Unreadable(String reason) -> no(Fault.DAMAGED, reason);
            };
        }
        return credential(json, form, Optional.empty());
    }

    private static Parsed credential(JsonObject json, String form, Optional<BadgeBundle> bundle) {
        List<String> types = ShapeCheck.types(json);
        if (types.contains("VerifiableCredential")) {
            return new Parsed.Credential(new CheckOutcome.Passed("it is " + form), json, bundle);
        }
        if (types.contains("VerifiablePresentation") || types.contains("EnvelopedVerifiableCredential")) {
            return unknown(Gap.UNSUPPORTED, "it is a " + types.getFirst() + "; give the badge inside it");
        }
        if (types.contains("Assertion") && Json.text(json, "@context").isPresent()) {
            return unknown(Gap.UNSUPPORTED, "it is a badge of Open Badges 2, which is not signed like this one");
        }
        return no(Fault.NOT_A_BADGE, "it is JSON, but not a credential: its type does not say VerifiableCredential");
    }

    private static Parsed no(Fault fault, String words) {
        return new Parsed.Nothing(new CheckOutcome.Failed(fault, words));
    }

    private static Parsed unknown(Gap gap, String words) {
        return new Parsed.Nothing(new CheckOutcome.Unknown(gap, words));
    }
}
