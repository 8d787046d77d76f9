package dev.assay.openbadges.json;

import jakarta.json.JsonValue;

/// What came of reading bytes as JSON.
public sealed interface JsonReading {

    /// The bytes are one JSON value, with nothing a careless reader could read in two ways.
    record Read(JsonValue value) implements JsonReading {}

    /// The bytes are not JSON as Assay accepts it.
    ///
    /// @param problem what is wrong, in words
    /// @param line   the line, from 1; 0 where the problem has no place
    /// @param column the column, from 1; 0 where the problem has no place
    record Refused(String problem, long line, long column) implements JsonReading {

        /// The problem and its place in one sentence part, such as `line 3, column 7: the key "id" stands twice`.
        public String inWords() {
            return line > 0 ? "line " + line + ", column " + column + ": " + problem : problem;
        }
    }
}
