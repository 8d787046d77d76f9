package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import dev.assay.server.platform.TestBrowser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Somebody at a real browser. Whatever the browser complains about, a script error or something that the content
/// security policy refused, fails the next look.
final class Visitor implements AutoCloseable {
    private static final Duration ISSUED_WITHIN = Duration.ofSeconds(20);

    private final Stage stage;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean badNetwork;

    private Visitor(Stage stage, Browser.NewContextOptions options) {
        this.stage = stage;
        this.context =
                stage.browser().newContext(options.setBaseURL(stage.server().baseUrl()));
        this.page = newPage();
    }

    static Visitor wide(Stage stage) {
        return new Visitor(stage, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    static Visitor narrow(Stage stage) {
        return new Visitor(
                stage, new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    static Visitor withoutScript(Stage stage) {
        return new Visitor(
                stage,
                new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    /// Another tab of the same browser.
    Page newPage() {
        var tab = context.newPage();
        tab.setDefaultTimeout(20_000);
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isExpected(tab, message.text(), message.location())) {
                complaints.add(tab.url() + ": " + message.text() + " at " + message.location());
            }
        });
        tab.onPageError(error -> complaints.add(tab.url() + ": " + error));
        return tab;
    }

    /// No complaint are a page that is itself an answer with an error status, a save that a newer one overtook, and a
    /// network that the test broke.
    private boolean isExpected(Page tab, String text, String location) {
        return text.startsWith("Failed to load resource")
                && (location.startsWith(tab.url())
                        || (location.contains("/answers/") && (badNetwork || text.contains("409"))));
    }

    /// From now on saves may fail: the test sees to it.
    Visitor onBadNetwork() {
        badNetwork = true;
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Stage stage() {
        return stage;
    }

    /// The status of the page that came.
    int open(String path) {
        return Objects.requireNonNull(page.navigate(path)).status();
    }

    Visitor follow(String link) {
        link(link).first().click();
        return this;
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Visitor fill(String label, String text) {
        page.getByLabel(label).fill(text);
        return this;
    }

    /// Presses a button that sends a form, and answers what came.
    Response press(String button) {
        return page.waitForNavigation(
                new Page.WaitForNavigationOptions(), () -> button(button).click());
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    Visitor signUp(String name, String email) {
        open("/sign-up");
        fill("Your name", name).fill("Email address", email).fill("Password", TestBrowser.PASSWORD);
        press("Sign up and start");
        return this;
    }

    /// From a passed result to the page of the badge, which is there within seconds.
    Visitor openIssuedBadge() {
        var badge = page.locator("main h3 a, main h2 a").getByText("Serverless on AWS");
        var deadline = System.nanoTime() + ISSUED_WITHIN.toNanos();
        do {
            open("/me/badges");
        } while (badge.count() == 0 && System.nanoTime() < deadline);
        badge.first().click();
        page.waitForURL("**/me/badges/*");
        return this;
    }

    /// Looks the page over as [PageLook] does.
    Visitor look(String name) {
        PageLook.at(page, name);
        return content();
    }

    /// Nothing was complained about so far.
    Visitor content() {
        assertThat(complaints).isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
