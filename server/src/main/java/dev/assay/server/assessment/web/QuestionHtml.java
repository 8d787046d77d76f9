package dev.assay.server.assessment.web;

import dev.assay.items.Prompt;
import dev.assay.items.ShownQuestion;
import dev.assay.server.layout.Markdown;
import java.util.List;

/// A question ready for its page, all texts safe HTML: `scenario` is what stands before the question proper, empty for
/// a stem of one paragraph.
public record QuestionHtml(String scenario, String question, Prompt prompt, List<OptionHtml> options, String unit) {
    /// One option to choose, `id` from `a`.
    public record OptionHtml(String id, String text) {}

    static QuestionHtml of(ShownQuestion shown) {
        var stem = shown.stem().strip();
        var cut = stem.lastIndexOf("\n\n");
        var scenario = cut < 0 ? "" : stem.substring(0, cut);
        return new QuestionHtml(
                scenario.isEmpty() ? "" : Markdown.render(scenario).html(),
                line(stem.substring(cut < 0 ? 0 : cut)),
                shown.prompt(),
                shown.options().stream()
                        .map(option -> new OptionHtml(option.id(), line(option.text())))
                        .toList(),
                shown.unit());
    }

    /// One line of text without the paragraph around it. Text that Markdown takes for a list or a heading is shown as
    /// it was written.
    private static String line(String text) {
        var html = Markdown.render(text.strip()).html().strip();
        var oneParagraph = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
        return oneParagraph
                ? html.substring(3, html.length() - 4)
                : org.springframework.web.util.HtmlUtils.htmlEscape(text.strip());
    }
}
