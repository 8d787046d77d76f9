package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Looks a page over at both widths, in light and dark: axe-core finds nothing, and nothing makes the page scroll
/// sideways. With `-Dassay.screens=true` it leaves pictures in target/screens.
final class PageLook {
    private static final boolean SCREENS = Boolean.getBoolean("assay.screens");
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    /// Every rule that axe-core has on, the target sizes of WCAG 2.2 too.
    private static final Map<String, Object> ALL_RULES =
            Map.of("resultTypes", List.of("violations"), "rules", Map.of("target-size", Map.of("enabled", true)));
    /// Only colours depend on the colour scheme.
    private static final Map<String, Object> COLOURS = Map.of(
            "resultTypes",
            List.of("violations"),
            "runOnly",
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block")));
    private static final String RUN = """
            options => axe.run(document, options).then(found => found.violations.map(rule =>
                rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))
            """;
    private static final String SIDEWAYS = """
            () => document.scrollingElement.scrollWidth <= innerWidth ? [] :
                ['scrolls sideways to ' + document.scrollingElement.scrollWidth + ' because of ' +
                 [...document.body.querySelectorAll('*')].filter(part => part.getBoundingClientRect().right > innerWidth + 0.5)
                    .slice(0, 5).map(part => part.outerHTML.slice(0, 120)).join(' | ')]
            """;

    private final Page page;
    private final String name;
    private final List<String> wrong = new ArrayList<>();

    private PageLook(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    static void at(Page page, String name) {
        var before = page.viewportSize();
        page.evaluate(AxeBuilder.getAxeScript());
        var look = new PageLook(page, name);
        look.look(WIDE, 900, ColorScheme.LIGHT, ALL_RULES);
        look.look(WIDE, 900, ColorScheme.DARK, COLOURS);
        if (SCREENS) {
            look.look(NARROW, 844, ColorScheme.DARK, COLOURS);
        }
        look.look(NARROW, 844, ColorScheme.LIGHT, ALL_RULES);
        page.setViewportSize(before.width, before.height);
        assertThat(look.wrong).as(name + " at " + page.url()).isEmpty();
    }

    private void look(int width, int height, ColorScheme scheme, Map<String, Object> rules) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var mode = width + "-" + (scheme == ColorScheme.DARK ? "dark" : "light");
        if (SCREENS) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screens", name + "-" + mode + ".png")));
        }
        found(mode, page.evaluate(SIDEWAYS));
        found(mode, page.evaluate(RUN, rules));
    }

    private void found(String mode, Object findings) {
        for (var finding : (List<?>) findings) {
            wrong.add(mode + ": " + finding);
        }
    }
}
