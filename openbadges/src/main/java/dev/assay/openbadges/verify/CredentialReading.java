package dev.assay.openbadges.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.assay.openbadges.bundle.BadgeBundle;
import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.jose.JosePresentation;
import dev.assay.openbadges.jose.Jws;
import dev.assay.openbadges.jose.PresentedCredential;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.ob2.Ob2Verification;
import dev.assay.openbadges.sdjwt.SdFault;
import dev.assay.openbadges.sdjwt.SdJwtCredential;
import dev.assay.openbadges.verify.ParseCheck.Parsed;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the text of a credential: JSON, a token, a bundle, or a presentation of one credential.
///
/// @param where the rest of the sentence that says what it is, such as `, baked into a PNG`
record CredentialReading(String where, Carrier carrier) {
    private static final int HEAD = 1 << 20;
    private static final Pattern TOKEN = Pattern.compile("ey[\\w-]+\\.[\\w-]*\\.[\\w-]+(~.*)?", Pattern.DOTALL);

    /// How other files begin, read as ISO 8859-1.
    private static final Map<String, String> OTHERS = Map.of(
            "ÿØÿ", "a JPEG image; badges are baked into PNG or SVG",
            "GIF8", "a GIF image; badges are baked into PNG or SVG",
            "%PDF", "a PDF; ask for the badge's JSON, PNG or SVG",
            "PK\u0003\u0004", "a ZIP file; give the badge inside it",
            "\u001f\u008b", "a GZIP file; unpack it first");

    Parsed read(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1).strip();
        if (TOKEN.matcher(head).matches()) {
            return bytes.length > HEAD
                    ? ParseCheck.unknown(Gap.TOO_LARGE, "it is a token larger than " + (HEAD >> 20) + " MiB")
                    : token(head);
        }
        if (!head.startsWith("{") && !head.startsWith("[")) {
            return ParseCheck.no(Fault.NOT_A_BADGE, "it is " + whatElse(head));
        }
        if (bytes.length > StrictJson.MAX_BYTES) {
            return ParseCheck.unknown(Gap.TOO_LARGE, "it is JSON larger than " + (StrictJson.MAX_BYTES >> 20) + " MiB");
        }
        return switch (StrictJson.read(bytes)) {
            case JsonReading.Refused refused ->
                ParseCheck.no(Fault.DAMAGED, "its JSON cannot be read: " + refused.inWords());
            case JsonReading.Read(JsonObject object) -> object(object);
            case JsonReading.Read _ ->
                ParseCheck.no(Fault.NOT_A_BADGE, "it is JSON, but a list; a badge is one object");
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
        return (printable ? "text" : "a file of an unknown kind") + ", neither JSON nor a token, a PNG or an SVG image";
    }

    /// What images of Open Badges 1 and 2 have in them: an assertion, a token, or the address of an assertion.
    static Parsed older(String assertion, String where) {
        if (assertion.startsWith("https://") || assertion.startsWith("http://")) {
            return new Parsed.Older(
                    new CheckOutcome.Passed("it is the address of a badge of Open Badges 2" + where),
                    ReceivedOlder.at(assertion));
        }
        if (StrictJson.read(assertion) instanceof JsonReading.Read(JsonObject json)) {
            return hosted(json, where);
        }
        return TOKEN.matcher(assertion).matches()
                ? signed(assertion, where)
                : ParseCheck.no(Fault.DAMAGED, "it is a badge of Open Badges 2" + where + ", that cannot be read");
    }

    private static Parsed hosted(JsonObject json, String where) {
        return new Parsed.Older(
                new CheckOutcome.Passed("it is a badge of Open Badges 2" + where), ReceivedOlder.hosted(json));
    }

    private static Parsed signed(String token, String where) {
        return new Parsed.Older(
                new CheckOutcome.Passed("it is a signed badge of Open Badges 2" + where), ReceivedOlder.signed(token));
    }

    private Parsed token(String token) {
        if (token.indexOf('~') >= 0) {
            return switch (SdJwtCredential.read(token)) {
                case SdJwtCredential.Reading.Read(var read) ->
                    found("a credential with selective disclosure (SD-JWT)", ReceivedToken.of(read));
                case SdJwtCredential.Reading.Faulty(SdFault.Token(var fault)) ->
                    new Parsed.Nothing(ReceivedToken.failed(fault));
                case SdJwtCredential.Reading.Faulty(var fault) ->
                    ParseCheck.no(Fault.DAMAGED, "its token is broken: " + fault.inWords());
                case SdJwtCredential.Reading.Unsupported(var doubt) -> new Parsed.Nothing(ReceivedToken.unknown(doubt));
            };
        }
        if (Ob2Verification.looksLikeOb2(token)) {
            return signed(token, where);
        }
        if (Jws.read(token) instanceof Jws.Reading.Read(var jws)
                && jws.header().type().equals(Optional.of("vp+jwt"))) {
            return presentation(token);
        }
        return switch (JoseCredential.read(token)) {
            case JoseCredential.Reading.Read(var read) ->
                found("a credential as a token (JWT)", ReceivedToken.of(read));
            case JoseCredential.Reading.Faulty(var fault) -> new Parsed.Nothing(ReceivedToken.failed(fault));
            case JoseCredential.Reading.Unsupported(var doubt) -> new Parsed.Nothing(ReceivedToken.unknown(doubt));
        };
    }

    private Parsed found(String what, ReceivedToken token) {
        return new Parsed.Token(new CheckOutcome.Passed("it is " + what + where), token, carrier);
    }

    private Parsed presentation(String token) {
        return switch (JosePresentation.read(token)) {
            case JosePresentation.Reading.Read(var presentation) -> presented(presentation.credentials());
            case JosePresentation.Reading.Faulty(var fault) -> new Parsed.Nothing(ReceivedToken.failed(fault));
            case JosePresentation.Reading.Unsupported(var doubt) -> new Parsed.Nothing(ReceivedToken.unknown(doubt));
        };
    }

    private Parsed presentation(JsonObject json) {
        return switch (PresentedCredential.read(json)) {
            case PresentedCredential.Reading.Read(var credentials) -> presented(credentials);
            case PresentedCredential.Reading.Faulty(var fault) -> new Parsed.Nothing(ReceivedToken.failed(fault));
        };
    }

    private Parsed presented(List<PresentedCredential> credentials) {
        if (credentials.size() != 1) {
            return ParseCheck.unknown(
                    Gap.UNSUPPORTED,
                    "it is a presentation of " + credentials.size() + " credentials" + where + "; give one of them");
        }
        var inside = new CredentialReading(where + ", in a presentation, whose own proof was not asked for", carrier);
        return switch (credentials.getFirst()) {
            case PresentedCredential.Jwt(var token) -> inside.token(token);
            case PresentedCredential.SdJwt(var token) -> inside.token(token);
            case PresentedCredential.Embedded(var json) -> inside.object(json);
            case PresentedCredential.Unsupported(var doubt) -> new Parsed.Nothing(ReceivedToken.unknown(doubt));
        };
    }

    private Parsed object(JsonObject json) {
        if (BadgeBundle.isBundle(json)) {
            return switch (BadgeBundle.read(json)) {
                case BadgeBundle.Reading.Read(var bundle) ->
                    new CredentialReading(
                                    where + ", in a bundle made on " + bundle.madeAt(),
                                    new Carrier(Optional.of(bundle), carrier.picture()))
                            .credential(bundle.credential());
                case BadgeBundle.Reading.Unreadable(var reason) -> ParseCheck.no(Fault.DAMAGED, reason);
            };
        }
        return credential(json);
    }

    private Parsed credential(JsonObject json) {
        List<String> types = ShapeCheck.types(json);
        if (types.contains("VerifiableCredential")) {
            return new Parsed.Embedded(new CheckOutcome.Passed("it is a credential in JSON" + where), json, carrier);
        }
        if (types.contains("VerifiablePresentation")) {
            return presentation(json);
        }
        if (types.contains("EnvelopedVerifiableCredential")) {
            return presentation(Json.object().add("verifiableCredential", json).build());
        }
        if (Ob2Verification.looksLikeOb2(json)) {
            return hosted(json, where);
        }
        return ParseCheck.no(
                Fault.NOT_A_BADGE, "it is JSON, but not a credential: its type does not say VerifiableCredential");
    }
}
