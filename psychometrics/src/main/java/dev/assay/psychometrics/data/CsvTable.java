package dev.assay.psychometrics.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table in UTF-8 whose first line names items and whose other lines are people.
final class CsvTable {
    private CsvTable() {}

    /// Hears of the first line.
    interface Begin<T> {
        Rows<T> named(List<String> items, char separator);
    }

    /// What the lines after the first are added to, and what adds them.
    record Rows<T>(T built, Line adds) {}

    /// Takes a line with its number.
    interface Line {
        void add(int number, String text);
    }

    static <T> T read(InputStream stream, Begin<T> begin) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(stream, decoder), 1 << 16);
        int line = 1;
        try {
            var first = reader.readLine();
            if (first == null || first.isBlank()) {
                throw new IllegalArgumentException("line 1 must name the items, but it is empty");
            }
            var header = withoutMark(first);
            char separator = ResponsesCsv.separator(header);
            var names = ResponsesCsv.fields(header, separator).stream()
                    .map(String::strip)
                    .toList();
            checkNames(names);
            var rows = begin.named(names, separator);
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                if (isEnd(text, reader)) {
                    break;
                }
                rows.adds.add(line, text);
            }
            return rows.built;
        } catch (CharacterCodingException wrong) {
            throw new IllegalArgumentException("after line " + line + " the file is not in UTF-8", wrong);
        }
    }

    /// An empty line ends the table where nothing follows; elsewhere, of one item, it is a person who was not
    /// presented it.
    private static boolean isEnd(String text, BufferedReader reader) throws IOException {
        if (!text.isEmpty()) {
            return false;
        }
        // of two characters: after a line that ends in CR, reading one passes over the LF too
        reader.mark(2);
        if (reader.read() < 0) {
            return true;
        }
        reader.reset();
        return false;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void checkNames(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isBlank()) {
                throw new IllegalArgumentException("line 1, column " + (i + 1) + " names no item");
            }
        }
    }
}
