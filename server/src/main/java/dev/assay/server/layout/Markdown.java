package dev.assay.server.layout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Turns Markdown (CommonMark with tables) into HTML that is safe to show, whoever wrote it: raw HTML is shown as text,
/// addresses are http(s)
/// or local, and what comes out passes an allow-list once more.
public final class Markdown {
    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Markdown::attributes)
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "blockquote",
                    "hr",
                    "br",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowUrlProtocols("https", "http")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("id")
            .matching(java.util.regex.Pattern.compile("[a-z0-9-]+"))
            .onElements("h2", "h3")
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("pre", "table")
            .allowAttributes("scope")
            .matching(true, "col", "row")
            .onElements("th")
            .toFactory();

    /// Most texts are shown again and again, also those of questions: variants of a model differ in a few of them.
    private static final int KEPT_CHARACTERS = 16_000_000;

    private static final Cache<String, Rendered> KEPT = Caffeine.newBuilder()
            .maximumWeight(KEPT_CHARACTERS)
            .weigher((String text, Rendered rendered) ->
                    text.length() + rendered.html().length())
            .build();

    private Markdown() {}

    /// Rendered text: safe HTML, and its `##` headings in order.
    public record Rendered(String html, List<Anchor> headings) {}

    /// A heading and the id it can be reached by.
    public record Anchor(String id, String title) {}

    public static Rendered render(String markdown) {
        return KEPT.get(markdown, Markdown::rendered);
    }

    private static Rendered rendered(String markdown) {
        return PlainMarkdown.html(markdown)
                .map(html -> new Rendered(html, List.of()))
                .orElseGet(() -> parsed(markdown));
    }

    static Rendered parsed(String markdown) {
        var document = PARSER.parse(markdown);
        var headings = new ArrayList<Anchor>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 2) {
                    headings.add(new Anchor(id(heading), plain(heading)));
                }
            }
        });
        return new Rendered(POLICY.sanitize(RENDERER.render(document)), List.copyOf(headings));
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        switch (node) {
            case Heading heading when heading.getLevel() <= 3 -> attributes.put("id", id(heading));
            case FencedCodeBlock block when tag.equals("pre") -> attributes.put("tabindex", "0");
            case TableBlock table -> attributes.put("tabindex", "0");
            default -> {
                if (tag.equals("th")) {
                    attributes.put("scope", "col");
                }
            }
        }
    }

    private static String id(Heading heading) {
        var id = plain(heading)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return id.isEmpty() ? "section" : id;
    }

    private static String plain(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
