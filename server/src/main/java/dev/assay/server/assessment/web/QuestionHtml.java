package dev.assay.server.assessment.web;

import dev.assay.items.Interaction;
import dev.assay.items.Option;
import dev.assay.items.Prompt;
import dev.assay.items.ShownQuestion;
import dev.assay.server.layout.Markdown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/// A question ready for its page, all texts safe HTML: `scenario` is what stands before the question proper, empty for
/// a stem of one paragraph. `options` are chosen from; `places` are filled, each with one of its own.
public record QuestionHtml(
        String scenario,
        String question,
        Prompt prompt,
        List<OptionHtml> options,
        List<PlaceHtml> places,
        String unit) {
    private static final List<String> ORDINALS =
            List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth");

    /// One option to choose, `id` from `a`; `plain` is its text without Markdown, for lists that cannot show it.
    public record OptionHtml(String id, String text, String plain) {}

    /// One place of an order, thing to match, or gap of the stem; `label` is safe HTML, for a gap its name.
    public record PlaceHtml(String label, List<OptionHtml> options) {}

    static QuestionHtml of(ShownQuestion shown) {
        var stem = shown.stem().strip();
        var cut = stem.lastIndexOf("\n\n");
        var scenario = cut < 0 ? "" : stem.substring(0, cut);
        return new QuestionHtml(
                scenario.isEmpty() ? "" : Markdown.render(scenario).html(),
                line(stem.substring(cut < 0 ? 0 : cut)),
                shown.prompt(),
                options(shown.options()),
                places(shown.interaction()),
                shown.unit());
    }

    private static List<PlaceHtml> places(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Choice _, Interaction.NumberEntry _, Interaction.TextEntry _ -> List.of();
            case Interaction.Ordering ordering ->
                places(ORDINALS.subList(0, ordering.options().size()), options(ordering.options()));
            case Interaction.Matching matching ->
                places(
                        matching.things().stream()
                                .map(thing -> line(thing.text()))
                                .toList(),
                        options(matching.options()));
            case Interaction.Gaps gaps ->
                gaps.gaps().stream()
                        .map(gap -> new PlaceHtml(gap.name(), options(gap.options())))
                        .toList();
        };
    }

    private static List<PlaceHtml> places(List<String> labels, List<OptionHtml> options) {
        return labels.stream().map(label -> new PlaceHtml(label, options)).toList();
    }

    private static List<OptionHtml> options(List<Option> options) {
        return options.stream()
                .map(option -> new OptionHtml(
                        option.id(), line(option.text()), option.text().replaceAll("[`*]", "")))
                .toList();
    }

    /// One line of text without the paragraph around it. Text that Markdown takes for a list or a heading is shown as
    /// it was written.
    private static String line(String text) {
        var html = Markdown.render(text.strip()).html().strip();
        var oneParagraph = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
        return oneParagraph ? html.substring(3, html.length() - 4) : HtmlUtils.htmlEscape(text.strip());
    }

    /// The same with each gap of the stem turned into a list to choose from.
    ///
    /// @param placed the id of what stands in each gap, "" for nothing
    QuestionHtml withGaps(List<String> placed) {
        if (prompt != Prompt.FILL_GAPS) {
            return this;
        }
        var filled = new ArrayList<>(List.of(scenario, question));
        for (int gap = 0; gap < places.size(); gap++) {
            var mark = "[[" + places.get(gap).label() + "]]";
            var list = list(gap, placed.get(gap));
            filled.replaceAll(html -> html.replace(mark, list));
        }
        return new QuestionHtml(filled.get(0), filled.get(1), prompt, options, places, unit);
    }

    private String list(int gap, String placed) {
        var html = new StringBuilder("<select name=\"placed\" form=\"question\" aria-label=\"Gap " + (gap + 1) + " of "
                + places.size() + "\"><option value=\"\">choose</option>");
        for (var option : places.get(gap).options()) {
            html.append("<option value=\"")
                    .append(option.id())
                    .append(option.id().equals(placed) ? "\" selected>" : "\">")
                    .append(HtmlUtils.htmlEscape(option.plain()))
                    .append("</option>");
        }
        return html.append("</select>").toString();
    }

    /// What `kept` puts in each place, by id; "" for nothing.
    List<String> placed(String kept) {
        return kept.length() == places.size()
                ? IntStream.range(0, kept.length())
                        .mapToObj(place -> kept.charAt(place) == '-' ? "" : kept.substring(place, place + 1))
                        .toList()
                : Collections.nCopies(places.size(), "");
    }
}
