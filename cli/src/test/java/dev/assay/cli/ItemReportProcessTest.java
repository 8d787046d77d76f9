package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.calibration.ItemEstimate;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.classical.Alpha;
import dev.assay.psychometrics.classical.ItemStatistics;
import dev.assay.psychometrics.data.ResponsesCsv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the command as a process of its own and reads the page as XML.
class ItemReportProcessTest {
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "]]> & &amp; <!--",
            "{curly} 'quoted' \u202Ereversed",
            "bell\u0007 and \uFFFF");

    @TempDir
    private Path folder = Path.of("");

    private ReportDocument report(String table, String... more) throws Exception {
        Files.writeString(folder.resolve("table.csv"), table);
        return report(folder.resolve("table.csv"), more);
    }

    private ReportDocument report(Path table, String... more) throws Exception {
        var html = folder.resolve("report.html");
        var arguments = new ArrayList<>(List.of("itemreport", table.toString(), "--html", html.toString()));
        arguments.addAll(List.of(more));
        var run = CommandRun.of(arguments.toArray(String[]::new));
        assertEquals(0, run.status(), run.err());
        var report = ReportDocument.of(html);
        assertEquals(List.of(), report.all("//script | //img | //iframe | //link | //object | //@onerror | //@style"));
        assertFalse(report.source().matches("(?s).*(NaN|Infinity).*"), "no number that is none");
        return report;
    }

    /// Answers to items that all tell people apart, but for those whose slope is given otherwise.
    private static String simulated(int people, List<String> names, double[] slopes) {
        var random = new SplittableRandom(11);
        var table = new StringBuilder();
        for (var name : names) {
            table.append(table.isEmpty() ? "" : ",")
                    .append('"')
                    .append(name.replace("\"", "\"\""))
                    .append('"');
        }
        for (int person = 0; person < people; person++) {
            double theta = random.nextGaussian();
            for (int item = 0; item < slopes.length; item++) {
                double logit = slopes[item] * (theta - (item % 5 - 2) * 0.5);
                table.append(item == 0 ? '\n' : ',').append(random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0);
            }
        }
        return table.append('\n').toString();
    }

    @Test
    void theFiguresOfTheLsatAreThoseOfTheLibrary() throws Exception {
        var file = Path.of(System.getProperty("assay.shared"), "reference", "psychometrics", "LSAT7.csv");
        assumeTrue(Files.exists(file), "no reference data LSAT7.csv");
        var report = report(file);
        var responses = ResponsesCsv.read(file);
        var options = CalibrationOptions.of(Model.TWO_PARAMETER).withErrors(Errors.OBSERVED);
        var statistics = ItemStatistics.of(responses);
        for (var estimate : Calibration.of(responses, options).items()) {
            var known = (ItemEstimate.Estimated) estimate;
            var row = report.row(known.name());
            var classical = statistics.get(Integer.parseInt(row.get(0)) - 1);
            // S-X2 of 14.45 with 2 degrees of freedom, as mirt has it
            assertEquals(known.name().equals("Item.2") ? "does not follow its curve" : "fine", row.get(2));
            assertEquals("1,000", row.get(3));
            assertEquals(two(classical.facility().orElseThrow().share()), row.get(4));
            assertEquals(two(classical.itemRestCorrelation().orElseThrow()), row.get(5));
            assertEquals(two(known.model().a()) + " ± " + two(known.errors().a().orElseThrow()), row.get(6));
            assertEquals(two(known.model().b()) + " ± " + two(known.errors().b().orElseThrow()), row.get(7));
        }
        var alpha = Alpha.of(responses).orElseThrow().value();
        assertTrue(report.text("//dl[@class='facts']/div[3]/dd/strong").startsWith("alpha " + two(alpha)));
        // mirt 1.47 gives -2658.805
        assertTrue(report.source().contains("log-likelihood −2658.805"), "the likelihood of mirt");
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }

    @Test
    void hostileNamesAreTextAndNothingElse() throws Exception {
        var report = report(simulated(200, HOSTILE, new double[] {1, 1, 1, 1, 1}));
        var shown = report.texts("//table[@class='all']/tbody/tr/th");
        assertEquals(HOSTILE.subList(0, 4), shown.subList(0, 4));
        assertEquals("bell\uFFFD and \uFFFD", shown.get(4));
        assertTrue(report.source().contains("default-src &#39;none&#39;"), "nothing may be loaded");
        assertEquals(List.of(), report.all("//@href[not(starts-with(., '#'))] | //@src"));
    }

    @Test
    void everyPlotHasWordsAndATableAndEveryLinkAPlace() throws Exception {
        var names = List.of("a", "b", "c", "d", "e", "f");
        var report = report(simulated(300, names, new double[] {1, 1.2, 0.8, 1, 1, 1.5}));
        assertEquals(10, report.all("//*[local-name()='svg']").size(), "four of the test and one an item");
        for (var plot : report.all("//*[local-name()='svg']")) {
            var words = plot.getChildNodes();
            assertEquals("title", words.item(0).getNodeName());
            assertEquals("desc", words.item(1).getNodeName());
            assertTrue(words.item(1).getTextContent().length() > 20);
        }
        // information and standard error share theirs
        assertEquals(9, report.all("//details//table").size());
        var ids = new HashSet<String>();
        for (var id : report.texts("//@id")) {
            assertTrue(ids.add(id), id + " twice");
        }
        for (var link : report.texts("//@href")) {
            assertTrue(ids.contains(link.substring(1)), link);
        }
    }

    @Test
    void aWrongKeyIsFoundAndComesFirst() throws Exception {
        var slopes = new double[] {1, 1, 1.2, -1, 1.1, 1, 0.9, 0};
        var names = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        var table = simulated(600, names, slopes);
        var choices = table.replace("1", "B").replaceAll("(?m)(?<=^|,)0", "A");
        Files.writeString(folder.resolve("choices.csv"), choices);
        Files.writeString(
                folder.resolve("key.csv"), "item,key,options\n" + String.join(",B,A B C\n", names) + ",B,A B C\n");
        var report = report(
                table,
                "--choices",
                folder.resolve("choices.csv").toString(),
                "--key",
                folder.resolve("key.csv").toString());
        assertEquals("worth a look: key?", report.row("d").get(2));
        assertEquals("does not tell people apart", report.row("h").get(2));
        assertEquals("fine", report.row("a").get(2));
        assertEquals("item-4", report.texts("//article/@id").getFirst());
        assertEquals(
                2, report.all("//article[@id='item-4']//*[local-name()='svg']").size());
        assertTrue(report.text("//article[@id='item-4']").contains("draws those who know more: worth a look"));
        assertTrue(report.texts("//p[@class='note']").isEmpty(), "key and responses agree");
    }

    /// Two groups of equal ability, of whom the one finds the third item much harder.
    private static String tilted(int people, StringBuilder groups, String... names) {
        var random = new SplittableRandom(12);
        var table = new StringBuilder("a,b,c,d,e,f,g,h");
        groups.append("group");
        for (int person = 0; person < people; person++) {
            boolean focal = person % 5 < 2;
            double theta = random.nextGaussian();
            for (int item = 0; item < 8; item++) {
                double b = (item % 5 - 2) * 0.5 + (focal && item == 2 ? 1.2 : 0);
                table.append(item == 0 ? '\n' : ',')
                        .append(random.nextDouble() < 1 / (1 + Math.exp(b - theta)) ? 1 : 0);
            }
            groups.append('\n').append(person == 7 ? "" : names[focal ? 1 : 0]);
        }
        return table.append('\n').toString();
    }

    @Test
    void anItemThatIsHarderForEqualsIsWorthALook() throws Exception {
        var groups = new StringBuilder();
        var table = tilted(1500, groups, "<b>north</b>", "south & east");
        var file = Files.writeString(folder.resolve("groups.csv"), groups);
        var report = report(table, "--groups", file.toString(), "--threads", "2");
        assertEquals(
                List.of("south & east and <b>north</b>"), report.texts("//section[@aria-labelledby='fairness']/h3"));
        assertEquals(
                List.of("c: harder than for equals of the largest group"),
                report.texts("//section[@aria-labelledby='fairness']/ul/li"));
        var rows = report.texts("//section[@aria-labelledby='fairness']//details//tbody/tr/td[1]");
        assertEquals(8, rows.size());
        assertEquals("worth a look", rows.get(2));
        assertEquals("about alike", rows.get(0));
        var text = report.text("//section[@aria-labelledby='fairness']");
        assertTrue(text.contains("600 and 899 people"), "the one without a group is not compared: " + text);
        assertTrue(report.source().contains("id=\"fairness-1-t\""), "the plot has a title");
    }

    @Test
    void groupsOfAFewPeopleAreNotCompared() throws Exception {
        var groups = new StringBuilder();
        var table = tilted(100, groups, "north", "south");
        var file = Files.writeString(folder.resolve("groups.csv"), groups);
        var text = report(table, "--groups", file.toString()).text("//section[@aria-labelledby='fairness']");
        assertTrue(text.contains("No two groups have 50 people each"), text);
        assertFalse(text.contains("south"), text);
    }

    @Test
    void knownItemsKeepTheirFigures() throws Exception {
        Files.writeString(folder.resolve("items.csv"), "item,a,b\na,1.25,-0.5\nb,0.75,0.5\nelsewhere,1,1\n");
        var report = report(
                simulated(300, List.of("a", "b", "c"), new double[] {1, 1, 1}),
                "--items",
                folder.resolve("items.csv").toString());
        assertEquals(List.of("1.25", "−0.50"), report.row("a").subList(6, 8));
        assertEquals(List.of("0.75", "0.50"), report.row("b").subList(6, 8));
        assertTrue(report.row("c").get(6).contains("±"), "estimated on their scale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,0\n", "a,b\n1,1\n1,1\n", "a,b\n,\n,\n", "a\n1\n", "a,b\n0,0\n"})
    void whereNothingCanBeEstimatedTheReportSaysSo(String table) throws Exception {
        var report = report(table);
        assertTrue(report.text("//p[@class='note']").startsWith("No model could be estimated"));
        assertTrue(report.all("//table[@class='all']/tbody/tr").size() >= 1);
    }

    @Test
    void threePeopleAndAConstantItemMakeAReport() throws Exception {
        var report = report("a,b,c,always\n1,0,1,1\n0,1,0,1\n1,1,0,1\n");
        assertEquals("everybody got it right", report.row("always").get(2));
        assertEquals("too few answers to say", report.row("a").get(2));
    }

    @Test
    void wrongUseIsToldApart() throws Exception {
        var table = Files.writeString(folder.resolve("t.csv"), "a,b\n1,0\n0,1\n");
        var nobody = Files.writeString(folder.resolve("n.csv"), "a,b\n");
        var key = Files.writeString(folder.resolve("k.csv"), "item,key\na,B\nb,C\n");
        var html = folder.resolve("o.html");
        var fewer = Files.writeString(folder.resolve("g.csv"), "group\nx\n");
        for (var wrong : List.of(
                List.of("itemreport", nobody.toString(), "--html", html.toString()),
                List.of("itemreport", table.toString()),
                List.of("itemreport", table.toString(), "--html", html.toString(), "--threads", "0"),
                List.of("itemreport", table.toString(), "--html", html.toString(), "--groups", fewer.toString()),
                List.of("itemreport", table.toString(), "--html", html.toString(), "--choices", table.toString()),
                List.of(
                        "itemreport",
                        table.toString(),
                        "--html",
                        html.toString(),
                        "--choices",
                        nobody.toString(),
                        "--key",
                        key.toString()))) {
            var run = CommandRun.of(wrong.toArray(String[]::new));
            assertEquals(ExitStatus.BAD_USAGE, run.status(), run.err());
            assertTrue(run.err().contains("See assay itemreport --help"), run.err());
            assertFalse(Files.exists(html));
        }
    }
}
