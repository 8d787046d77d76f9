package dev.assay.cli.issue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a table line by line, so that its length does not matter: CSV with headings (RFC 4180), or one JSON object a
/// line. Which of the two it is shows in its first character that is not blank.
final class Rows {
    /// How many blanks may stand before it.
    private static final int MOST_BLANKS = 1 << 12;

    private Rows() {}

    /// What a line gave.
    sealed interface Line {
        record Good(Row row) implements Line {}

        /// @param why a clause for people
        record Bad(long number, String why) implements Line {}
    }

    /// The lines, empty ones left out.
    ///
    /// @param table closed by whoever opened it
    /// @throws UncheckedIOException where it cannot be read, here and from the iterator; its cause says why
    static Iterator<Line> of(Reader table) {
        try {
            return of(new BufferedReader(table));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Iterator<Line> of(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return switch (firstThere(text)) {
            case '{' -> jsonLines(text);
            case '[' ->
                throw new IOException(
                        "it is a JSON array; put each of its objects on a line of its own," + " as jq -c '.[]' does");
            default -> csv(text);
        };
    }

    /// The first character that is not blank, which is read again later.
    private static int firstThere(BufferedReader text) throws IOException {
        text.mark(MOST_BLANKS);
        int first = text.read();
        for (int blanks = 1; blanks < MOST_BLANKS && Character.isWhitespace(first); blanks++) {
            first = text.read();
        }
        text.reset();
        return first;
    }

    private static Iterator<Line> jsonLines(BufferedReader text) {
        var counter = new long[1];
        return text.lines()
                .flatMap(line -> {
                    long number = ++counter[0];
                    return line.isBlank() ? Stream.<Line>empty() : Stream.of(jsonLine(number, line));
                })
                .iterator();
    }

    private static Line jsonLine(long number, String line) {
        return switch (StrictJson.read(line)) {
            case JsonReading.Read(JsonObject object) -> new Line.Good(new Row(number, object));
            case JsonReading.Read _ -> new Line.Bad(number, "it is JSON but not an object");
            case JsonReading.Refused refused -> new Line.Bad(number, refused.problem());
        };
    }

    private static Iterator<Line> csv(Reader text) {
        // lines of other lengths are named by [#row] and left out; the reader would end at the first
        var records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text)
                .iterator();
        return new Iterator<>() {
            private Optional<Line> broken = Optional.empty();
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (ended) {
                    return false;
                }
                try {
                    return records.hasNext();
                } catch (CsvParseException malformed) {
                    broken = Optional.of(new Line.Bad(
                            0,
                            "from here on the table is not CSV, and no more of it was read: "
                                    + malformed.getMessage()));
                    return true;
                }
            }

            @Override
            public Line next() {
                ended = broken.isPresent();
                return broken.orElseGet(() -> row(records.next()));
            }
        };
    }

    private static Line row(NamedCsvRecord line) {
        var headings = line.getHeader();
        if (headings.size() != line.getFieldCount()) {
            return new Line.Bad(
                    line.getStartingLineNumber(),
                    "it has " + line.getFieldCount() + " cells under " + headings.size() + " headings");
        }
        var values = Json.object();
        for (int i = 0; i < headings.size(); i++) {
            values.add(headings.get(i), line.getField(i));
        }
        return new Line.Good(new Row(line.getStartingLineNumber(), values.build()));
    }
}
