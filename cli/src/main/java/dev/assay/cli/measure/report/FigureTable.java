package dev.assay.cli.measure.report;

import java.util.List;

/// The figures of a plot as a table that opens on request.
final class FigureTable {
    private FigureTable() {}

    /// @param rows the first cell names the row
    static void write(Markup page, String of, List<String> columns, List<List<String>> rows) {
        page.open("details").open("summary").text("As a table");
        page.element("span", ": " + of, "class", "hidden").close();
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", of);
        page.open("table").open("thead").open("tr");
        for (var column : columns) {
            page.element("th", column, "scope", "col");
        }
        page.close().close().open("tbody");
        for (var row : rows) {
            page.open("tr").element("th", row.getFirst(), "scope", "row");
            for (var cell : row.subList(1, row.size())) {
                page.element("td", cell);
            }
            page.close();
        }
        page.close().close().close().close().line();
    }
}
