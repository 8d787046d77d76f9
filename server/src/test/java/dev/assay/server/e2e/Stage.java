package dev.assay.server.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import dev.assay.server.platform.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/// The shared server, and one browser for all tests that need a real one.
final class Stage {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final String MAY_DOWNLOAD = "ASSAY_DOWNLOAD_BROWSER";

    private static @Nullable Stage raised;
    private static @Nullable String whyNot;

    private final TestServer server;
    private final Browser browser;

    private Stage(TestServer server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    /// Skips the test that asks where no browser can be had.
    static synchronized Stage raise() {
        var stage = raised;
        if (stage != null) {
            return stage;
        }
        if (whyNot != null) {
            throw new TestAbortedException(whyNot);
        }
        var browser = launch();
        stage = new Stage(SharedServer.get(), browser);
        raised = stage;
        return stage;
    }

    /// The same browser before another server.
    Stage before(TestServer other) {
        return new Stage(other, browser);
    }

    TestServer server() {
        return server;
    }

    Browser browser() {
        return browser;
    }

    private static Browser launch() {
        var installed = installed();
        try {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment(installed)));
            var options = new BrowserType.LaunchOptions().setArgs(FLAGS).setHeadless(true);
            installed.ifPresent(options::setExecutablePath);
            var browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return browser;
        } catch (PlaywrightException none) {
            whyNot = "no Chromium on this machine: install chromium, or run ./check --install (" + none.getMessage()
                    + ")";
            throw new TestAbortedException(whyNot);
        }
    }

    private static Optional<Path> installed() {
        return Stream.of("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Map<String, String> environment(Optional<Path> installed) {
        var environment = new HashMap<>(System.getenv());
        if (installed.isPresent() || !"true".equals(environment.get(MAY_DOWNLOAD))) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        return environment;
    }
}
