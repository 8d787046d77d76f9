package dev.assay.openbadges;

import dev.assay.openbadges.Form.OfObject;
import dev.assay.openbadges.Form.OfProfile;
import dev.assay.openbadges.Form.Scalar;
import dev.assay.openbadges.Problem.Kind;
import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The forms of values in Open Badges 3.0 (Information Model, Data Types).
final class Forms {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final int DIGITS = 15;

    /// String and Markdown: for people, possibly in several languages.
    static final Form<Text> TEXT = new TextForm();

    /// NormalizedString and what derives from it: for programs, always plain.
    static final Form<String> LINE = line("a text", _ -> true);

    /// URI and IRI: absolute.
    static final Form<URI> IRI = new Scalar<>(
            Kind.WRONG_VALUE,
            "an absolute address",
            Forms::address,
            Forms::string,
            address -> address.isAbsolute() ? Optional.empty() : Optional.of("is not an absolute address: " + address));

    /// DateTime, with an offset always; written in UTC to the second.
    static final Form<Instant> TIME = new Scalar<>(
            Kind.WRONG_VALUE,
            "a date and time with an offset, such as 2026-01-31T12:00:00Z",
            json -> text(json).flatMap(DateTimes::parse),
            time -> string(DateTimes.write(time)),
            time -> DateTimes.parse(DateTimes.write(time)).isPresent()
                    ? Optional.empty()
                    : Optional.of("is not within the years 0000 to 9999: " + time));

    /// Date: a day of the calendar.
    static final Form<LocalDate> DATE = new Scalar<>(
            Kind.WRONG_VALUE,
            "a date, such as 2026-01-31",
            json -> text(json).flatMap(Forms::day),
            Forms::string,
            day -> day(day.toString()).isPresent()
                    ? Optional.empty()
                    : Optional.of("is not within the years 0000 to 9999: " + day));

    static final Form<Boolean> TRUTH = new Scalar<>(
            Kind.WRONG_VALUE,
            "true or false",
            json -> switch (json.getValueType()) {
                case TRUE -> Optional.of(true);
                case FALSE -> Optional.of(false);
                case ARRAY, OBJECT, STRING, NUMBER, NULL -> Optional.empty();
            },
            truth -> truth ? JsonValue.TRUE : JsonValue.FALSE,
            _ -> Optional.empty());

    /// A number of credits.
    static final Form<BigDecimal> CREDITS = number(BigDecimal.ZERO, BigDecimal.valueOf(999_999_999));

    /// Degrees north and east (WGS 84).
    static final Form<BigDecimal> LATITUDE = number(BigDecimal.valueOf(-90), BigDecimal.valueOf(90));
    static final Form<BigDecimal> LONGITUDE = number(BigDecimal.valueOf(-180), BigDecimal.valueOf(180));

    /// CompactJws: a signed JWT.
    static final Form<String> JWS = line("a compact JWS", matching("[a-zA-Z0-9_-]+\\.[a-zA-Z0-9_-]*\\.[a-zA-Z0-9_-]+"));

    /// LanguageCode (BCP 47, those forms that the published schema allows).
    static final Form<String> LANGUAGE = line(
            "a language code, such as de or pt-BR", matching("[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"));

    static final Form<Alignment> ALIGNMENT = new OfObject<>(() -> Alignment.SHAPE, Alignment::new, Alignment::json);
    static final Form<EndorsementCredential> ENDORSEMENT =
            new OfObject<>(() -> EndorsementCredential.SHAPE, EndorsementCredential::new, EndorsementCredential::json);
    static final Form<IdentifierEntry> IDENTIFIER =
            new OfObject<>(() -> IdentifierEntry.SHAPE, IdentifierEntry::new, IdentifierEntry::json);
    static final Form<Image> IMAGE = new OfObject<>(() -> Image.SHAPE, Image::new, Image::json);
    static final Form<Profile> PROFILE = new OfObject<>(() -> Profile.SHAPE, Profile::new, Profile::json);
    static final Form<Profile> PROFILE_OR_ID = new OfProfile(PROFILE);

    private Forms() {}

    /// The one form whose single value may be an array.
    private static final class TextForm implements Form<Text> {

        private final Scalar<Text> scalar = new Scalar<>(
                Kind.WRONG_VALUE,
                "a text",
                Text::read,
                Text::json,
                text -> text.isPlain()
                        ? Texts.refusal(text.value())
                        : Optional.of("is in a form that the published schema or JSON-LD refuses; write a plain text"));

        @Override
        public void check(JsonValue value, Place at) {
            scalar.check(value, at);
        }

        @Override
        public Text of(JsonValue checked) {
            return scalar.of(checked);
        }

        @Override
        public JsonValue json(Text value, String what) {
            return scalar.json(value, what);
        }

        @Override
        public boolean mayBeArray() {
            return true;
        }
    }

    /// A term of an open enumeration.
    static <T> Form<T> term(OpenTerms terms, Function<String, T> making, Function<T, String> term) {
        return new Scalar<>(
                Kind.UNKNOWN_TERM,
                "a term of " + terms + ", nor one that begins with ext:",
                json -> text(json).filter(terms::has).map(making),
                value -> string(term.apply(value)),
                value -> Texts.refusal(term.apply(value)));
    }

    /// An address that may be written.
    ///
    /// @throws IllegalArgumentException where it is not absolute
    static URI absolute(String what, URI address) {
        IRI.json(address, what);
        return address;
    }

    /// The address that a text is.
    ///
    /// @throws IllegalArgumentException where it is none, or not absolute
    static URI address(String what, String text) {
        return address(text)
                .orElseThrow(() -> new IllegalArgumentException(what + " is not an absolute address: " + text));
    }

    private static Form<String> line(String not, Predicate<String> fits) {
        return new Scalar<>(
                Kind.WRONG_VALUE,
                not,
                json -> text(json).filter(fits),
                Forms::string,
                text -> fits.test(text) ? Texts.refusal(text) : Optional.of("is not " + not));
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static Form<BigDecimal> number(BigDecimal least, BigDecimal most) {
        return new Scalar<>(
                Kind.WRONG_VALUE,
                "a number",
                json -> json instanceof JsonNumber number ? Optional.of(number.bigDecimalValue()) : Optional.empty(),
                Json.PROVIDER::createValue,
                number -> number.compareTo(least) >= 0
                                && number.compareTo(most) <= 0
                                && number.precision() <= DIGITS
                                && Math.abs(number.scale()) <= DIGITS
                        ? Optional.empty()
                        : Optional.of(
                                "is not a number from " + least + " to " + most + " of at most " + DIGITS + " digits"));
    }

    static Optional<URI> address(JsonValue json) {
        return text(json).flatMap(Forms::address);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text)).filter(URI::isAbsolute);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonValue json) {
        return json instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    private static JsonValue string(Object value) {
        return Json.PROVIDER.createValue(value.toString());
    }
}
