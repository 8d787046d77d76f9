package dev.assay.cli.measure;

import dev.assay.psychometrics.data.ResponsesCsv;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads which group each person belongs to: a column `group` with a line for each person in their order, or columns
/// `person` and `group`, where a person is the number of a row of the responses, from 1.
final class GroupTable {
    private GroupTable() {}

    /// A name for each person; empty where it is not known.
    ///
    /// @param people how many rows the responses have
    /// @throws IllegalArgumentException where the table is none, with the line
    static List<String> read(BufferedReader lines, int people) throws IOException {
        var first = lines.readLine();
        var header = first == null
                ? List.<String>of()
                : ResponsesCsv.fields(first.replace("\uFEFF", "")).stream()
                        .map(String::strip)
                        .toList();
        int group = header.indexOf("group");
        int person = header.indexOf("person");
        if (group < 0 || (person < 0 && header.size() > 1)) {
            throw new IllegalArgumentException(
                    "line 1 must name the column group, or the columns person and group, where a person is the number"
                            + " of a row");
        }
        return person < 0 ? inOrder(lines, people) : numbered(lines, person, group, people);
    }

    private static List<String> inOrder(BufferedReader lines, int people) throws IOException {
        var groups = new ArrayList<String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var name = ResponsesCsv.fields(line).getFirst().strip();
            // an empty line at the end is nobody
            if (groups.size() < people || !name.isEmpty()) {
                groups.add(name);
            }
        }
        if (groups.size() != people) {
            throw new IllegalArgumentException("it has " + groups.size() + " people where the responses have " + people
                    + "; both must have the same in the same order, or a column person must say which row is meant");
        }
        return groups;
    }

    private static List<String> numbered(BufferedReader lines, int person, int group, int people) throws IOException {
        var groups = new String[people];
        Arrays.fill(groups, "");
        int number = 1;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var fields = ResponsesCsv.fields(line);
            if (fields.size() <= Math.max(person, group)) {
                throw new IllegalArgumentException("line " + number + " has no group");
            }
            int row = row(fields.get(person).strip(), people, number);
            if (!groups[row].isEmpty()) {
                throw new IllegalArgumentException("line " + number + ": person " + (row + 1) + " has a group already");
            }
            groups[row] = fields.get(group).strip();
        }
        return List.of(groups);
    }

    private static int row(String words, int people, int line) {
        // no more digits than an int holds for sure
        int row = words.matches("[0-9]{1,9}") ? Integer.parseInt(words) : 0;
        if (!(row >= 1 && row <= people)) {
            throw new IllegalArgumentException(
                    "line " + line + ": \"" + words + "\" is none of the rows 1 to " + people + " of the responses");
        }
        return row - 1;
    }
}
