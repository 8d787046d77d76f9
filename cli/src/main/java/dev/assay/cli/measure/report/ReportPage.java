package dev.assay.cli.measure.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/// The report as one page that needs nothing beside it: no script, nothing from elsewhere; HTML that is XML too.
public final class ReportPage {
    private ReportPage() {}

    /// @param title the name of the table
    public static String of(Analysis analysis, String title) {
        var page = new Markup();
        page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", "Item report: " + title);
        page.element("style", style()).close().line();
        page.open("body").element("a", "To the items", "class", "skip", "href", "#items");
        page.open("header").element("p", "Item report", "class", "over");
        page.open("h1").element("bdi", title).close();
        page.open("nav", "aria-label", "On this page").open("ul");
        boolean modelled = analysis.measurement().isPresent();
        link(page, "summary", "In short", true);
        link(page, "test", "The test as a whole", modelled);
        link(page, "items", "All items", true);
        link(page, "pairs", "Pairs", modelled);
        link(page, "fairness", "Equal chances", analysis.fairness().isPresent());
        link(page, "cards", "Item by item", true);
        link(page, "reading", "How to read this", true);
        page.close().close().close().line();
        page.open("main");
        notes(page, analysis);
        new SummarySection(analysis).write(page);
        var abilities = analysis.measurement().map(Abilities::of);
        analysis.measurement().ifPresent(found -> test(page, analysis, found));
        new ItemTable(analysis).write(page);
        analysis.measurement().ifPresent(found -> new PairsSection(analysis, found).write(page));
        analysis.fairness().ifPresent(found -> new FairnessSection(analysis, found).write(page));
        cards(page, analysis, abilities);
        ReadingSection.write(page);
        page.close().close().close().line();
        return "<!DOCTYPE html>\n" + page;
    }

    private static void link(Markup page, String id, String words, boolean there) {
        if (there) {
            page.open("li").element("a", words, "href", "#" + id).close();
        }
    }

    private static void notes(Markup page, Analysis analysis) {
        if (analysis.measurement().isEmpty()) {
            page.element(
                    "p",
                    "No model could be estimated from these answers: every item was answered alike by everybody who saw"
                            + " it, or there are too few people. What follows needs no model.",
                    "class",
                    "note");
        }
        analysis.choosing()
                .filter(given -> given.otherwise() > 0)
                .ifPresent(given -> page.element(
                        "p",
                        "The key scores " + Numbers.counted(given.otherwise(), "answer", "answers")
                                + " otherwise than the table of responses does: see whether both belong together.",
                        "class",
                        "note"));
    }

    private static void test(Markup page, Analysis analysis, Measurement measurement) {
        var abilities = Abilities.of(measurement);
        page.open("section", "aria-labelledby", "test").element("h2", "The test as a whole", "id", "test");
        new InformationPlot(measurement.curves(), abilities).write(page);
        page.open("div", "class", "pair");
        new CharacteristicPlot(measurement.curves(), abilities).write(page);
        new PersonItemMap(analysis.items(), measurement.scores().thetas(), abilities).write(page);
        page.close().close().line();
    }

    private static void cards(Markup page, Analysis analysis, Optional<Abilities> abilities) {
        page.open("section", "aria-labelledby", "cards").element("h2", "Item by item", "id", "cards");
        page.element("p", "Those that most need a look come first.");
        page.open("div", "class", analysis.choosing().isPresent() ? "cards wide" : "cards");
        for (var item : analysis.byNeed()) {
            new ItemCard(analysis, item, abilities).write(page);
        }
        page.close().close().line();
    }

    private static String style() {
        try (var stream = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(stream, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
