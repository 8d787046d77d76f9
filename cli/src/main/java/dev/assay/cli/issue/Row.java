package dev.assay.cli.issue;

import jakarta.json.JsonObject;

/// One line of the table: what fills a template once.
///
/// @param number the line, from 1, headings counted
/// @param values by the names of the columns
record Row(long number, JsonObject values) {}
