package dev.assay.openbadges.json;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Reads JSON so that every reader sees the same value, and writes it.
///
/// Refused beside malformed text: more than [#MAX_BYTES] bytes, nesting deeper than [#MAX_DEPTH], an object with the
/// same key twice, bytes that are not UTF-8, half of a surrogate pair, numbers longer than 64 characters or with an
/// exponent beyond 400. Each could otherwise be signed as one thing and read as another (RFC 7493).
public final class StrictJson {

    /// The most bytes read: 1 MiB.
    public static final int MAX_BYTES = 1 << 20;

    /// The deepest nesting of arrays and objects read.
    public static final int MAX_DEPTH = 64;

    private StrictJson() {}

    /// Reads UTF-8 bytes as exactly one JSON value.
    public static JsonReading read(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            return tooLong(utf8.length);
        }
        var plain = PlainReader.read(utf8);
        if (plain != null) {
            return new JsonReading.Read(plain);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return parse(text);
        } catch (CharacterCodingException notUtf8) {
            return new JsonReading.Refused("the text is not UTF-8", 0, 0);
        }
    }

    /// Reads a text as exactly one JSON value.
    public static JsonReading read(String text) {
        return text.length() > MAX_BYTES ? tooLong(text.length()) : parse(text);
    }

    private static JsonReading tooLong(int length) {
        return new JsonReading.Refused("the text has " + length + " bytes, more than " + MAX_BYTES, 0, 0);
    }

    private static JsonReading parse(String text) {
        if (text.isBlank()) {
            return new JsonReading.Refused("the text is empty", 0, 0);
        }
        try (JsonParser parser = Json.PROVIDER.createParser(new StringReader(text))) {
            return new JsonReading.Read(new ValueReader(parser).readWhole());
        } catch (JsonRefusedException refused) {
            return new JsonReading.Refused(refused.problem(), refused.line(), refused.column());
        } catch (JsonException broken) {
            return malformed(broken);
        }
    }

    private static JsonReading malformed(JsonException broken) {
        if (broken instanceof JsonParsingException parsing && parsing.getLocation() != null) {
            var at = parsing.getLocation();
            return new JsonReading.Refused("this is not JSON", at.getLineNumber(), at.getColumnNumber());
        }
        return new JsonReading.Refused("this is not JSON, or it ends too early", 0, 0);
    }

    /// Writes a value without white space.
    public static String write(JsonValue value) {
        return JsonText.of(value);
    }

    /// Writes an object with line breaks, for people.
    public static String writeIndented(JsonObject object) {
        var text = new StringWriter();
        var indented = Map.of(JsonGenerator.PRETTY_PRINTING, true);
        try (var writer = Json.PROVIDER.createWriterFactory(indented).createWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString().strip() + "\n";
    }
}
