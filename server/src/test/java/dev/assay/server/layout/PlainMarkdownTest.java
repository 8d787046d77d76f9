package dev.assay.server.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemModels;
import dev.assay.items.Variants;
import dev.assay.items.source.Problems;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/// The short way says what the long way says, or nothing.
class PlainMarkdownTest {
    @Test
    void everyTextOfTheBankIsRenderedAsTheParserDoes() {
        var root = Path.of(System.getProperty("assay.root", ".."), "content");
        int texts = 0;
        int plain = 0;
        for (var model : ItemModels.read(root, root.resolve("serverless/items"), new Problems())) {
            for (long seed = 1; seed <= 5; seed++) {
                var shown = Variants.of(
                                model, ByteBuffer.allocate(32).putLong(seed).array())
                        .shown();
                var all = new ArrayList<>(List.of(shown.stem().strip()));
                shown.options().forEach(option -> all.add(option.text().strip()));
                for (var text : all) {
                    texts++;
                    agree(text);
                    plain += PlainMarkdown.html(text).isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(texts).isGreaterThan(4000);
        assertThat(plain).isGreaterThan(texts * 9 / 10);
    }

    private static void agree(String text) {
        PlainMarkdown.html(text)
                .ifPresent(html -> assertThat(HtmlUtils.htmlUnescape(html).strip())
                        .as(text)
                        .isEqualTo(HtmlUtils.htmlUnescape(Markdown.parsed(text).html())
                                .strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Words, and `code <b> & *`.",
                "One line\nand another",
                "Two\n\n\nparagraphs: 5 > 3",
                "1. a list",
                "1984 was a year",
                "- a list",
                "# A heading",
                "> a quote",
                "a *word*",
                "a <script>alert(1)</script>",
                "&lt;b&gt;",
                "[a](javascript:alert(1))",
                "a hard break  \nhere",
                "Title\n=====",
                "Title\n---",
                "a | b\n--|--\n1 | 2",
                "```\ncode\n```",
                "`` two ` ticks ``",
                "an odd ` tick",
                "` spaced `",
                "    indented",
                "~~~\ncode\n~~~",
                "https://evil.example",
                "\"quoted\" 'text' (in brackets)",
                ""
            })
    void whatMightMeanMoreIsLeftToTheParser(String text) {
        agree(text);
        assertThat(Markdown.render(text).html()).doesNotContain("<script", "javascript:alert(1)\"");
    }
}
