package dev.assay.openbadges.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Reads the JSON that is usual, straight from its bytes. It gives up at anything out of the ordinary and leaves the
/// judgement, and the words for it, to [ValueReader]: what it reads, that one reads alike.
final class PlainReader {

    private static final int MOST_NUMBER_LENGTH = 18;

    private final byte[] utf8;
    private int at;
    private boolean gaveUp;

    private PlainReader(byte[] utf8) {
        this.utf8 = utf8;
    }

    /// The value; null where the slow reader has to look.
    static @Nullable JsonValue read(byte[] utf8) {
        var reader = new PlainReader(utf8);
        var value = reader.value(0);
        reader.skipSpace();
        return reader.gaveUp || reader.at < utf8.length ? null : value;
    }

    private JsonValue value(int depth) {
        return switch (next()) {
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '"' -> Json.PROVIDER.createValue(string());
            case 't' -> word("true", JsonValue.TRUE);
            case 'f' -> word("false", JsonValue.FALSE);
            case 'n' -> word("null", JsonValue.NULL);
            default -> number();
        };
    }

    private JsonValue object(int depth) {
        var object = Json.object();
        int keys = 0;
        byte after = skipSpace() == '}' ? next() : (byte) ',';
        while (after == ',' && !gaveUp && depth <= StrictJson.MAX_DEPTH) {
            var key = next() == '"' ? string() : giveUp();
            if (next() != ':') {
                giveUp();
            }
            object.add(key, value(depth));
            keys++;
            after = next();
        }
        var built = object.build();
        gaveUp |= after != '}' || built.size() < keys;
        return built;
    }

    private JsonValue array(int depth) {
        var array = Json.PROVIDER.createArrayBuilder();
        byte after = skipSpace() == ']' ? next() : (byte) ',';
        while (after == ',' && !gaveUp && depth <= StrictJson.MAX_DEPTH) {
            array.add(value(depth));
            after = next();
        }
        gaveUp |= after != ']';
        return array.build();
    }

    /// The text that ends at the next quotation mark.
    private String string() {
        int from = at;
        int all = 0;
        while (at < utf8.length) {
            byte each = utf8[at++];
            if (each == '"') {
                var charset = all < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
                var text = new String(utf8, from, at - 1 - from, charset);
                return all < 0 && text.indexOf('\uFFFD') >= 0 ? giveUp() : text;
            }
            if (each == '\\') {
                at--;
                return withEscapes(from);
            }
            if (each >= 0 && each < ' ') {
                return giveUp();
            }
            all |= each;
        }
        return giveUp();
    }

    private String withEscapes(int start) {
        var text = new StringBuilder();
        int from = start;
        while (at < utf8.length && utf8[at] != '"' && !gaveUp) {
            if (utf8[at] == '\\') {
                text.append(piece(from));
                at++;
                text.append(escape());
                from = at;
            } else if (utf8[at] >= 0 && utf8[at] < ' ') {
                return giveUp();
            } else {
                at++;
            }
        }
        text.append(piece(from));
        return at++ < utf8.length && isWellFormed(text) ? text.toString() : giveUp();
    }

    private String piece(int from) {
        var piece = new String(utf8, from, at - from, StandardCharsets.UTF_8);
        return piece.indexOf('\uFFFD') >= 0 ? giveUp() : piece;
    }

    private char escape() {
        int at = "\"\\/bfnrtu".indexOf(at());
        this.at++;
        return at < 0 || at == 8 ? hex(at == 8) : "\"\\/\b\f\n\r\t".charAt(at);
    }

    private char hex(boolean expected) {
        if (!expected || at + 4 > utf8.length) {
            giveUp();
            return 0;
        }
        int unit = 0;
        for (int end = at + 4; at < end; at++) {
            if (!HexFormat.isHexDigit(utf8[at])) {
                giveUp();
                return 0;
            }
            unit = unit << 4 | HexFormat.fromHexDigit(utf8[at]);
        }
        return (char) unit;
    }

    private static boolean isWellFormed(CharSequence text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private JsonValue word(String word, JsonValue value) {
        int end = at + word.length() - 1;
        if (end > utf8.length || !new String(utf8, at - 1, word.length(), StandardCharsets.ISO_8859_1).equals(word)) {
            giveUp();
        }
        at = end;
        return value;
    }

    /// A short number without an exponent.
    private JsonNumber number() {
        int from = Math.min(at - 1, utf8.length);
        int end = Math.min(from + 1, utf8.length);
        while (end < utf8.length && (utf8[end] == '.' || isDigit(utf8[end])) && end - from <= MOST_NUMBER_LENGTH) {
            end++;
        }
        at = end;
        var text = new String(utf8, from, end - from, StandardCharsets.ISO_8859_1);
        if (!isNumber(text)) {
            giveUp();
            return Json.PROVIDER.createValue(0);
        }
        return Json.PROVIDER.createValue(new BigDecimal(text));
    }

    private static boolean isNumber(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        return end > first
                && text.length() <= MOST_NUMBER_LENGTH
                && isDigit((byte) text.charAt(first))
                && (text.charAt(first) != '0' || end == first + 1)
                && (point < 0 || (point + 1 < text.length() && text.indexOf('.', point + 1) < 0));
    }

    private static boolean isDigit(byte each) {
        return each >= '0' && each <= '9';
    }

    private byte next() {
        byte next = skipSpace();
        at++;
        return next;
    }

    private byte skipSpace() {
        while (at < utf8.length && (utf8[at] == ' ' || utf8[at] == '\n' || utf8[at] == '\r' || utf8[at] == '\t')) {
            at++;
        }
        return at();
    }

    /// The byte at the place; 0, which no JSON has there, at the end.
    private byte at() {
        return at < utf8.length ? utf8[at] : 0;
    }

    private String giveUp() {
        gaveUp = true;
        at = utf8.length;
        return "";
    }
}
