package dev.assay.server.platform;

import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.platform.ServeOptions.BadUsage;
import dev.assay.server.platform.demo.DemoFailed;
import dev.assay.server.platform.demo.DemoRun;
import java.util.List;
import java.util.Optional;

/// `assay demo`: the main job on a throw-away home and a free port.
final class Demo {
    static final String USAGE = """
            Usage: assay demo [--once] [--json]
            Runs the main job from sign-up to a verified badge on a throw-away platform, then goes on serving it.
              --once   end then, with 0 where the badge was verified and 1 where not
              --json   print the report as JSON""";

    private Demo() {}

    static int run(List<String> words) {
        for (var word : words) {
            if (!List.of("--once", "--json").contains(word)) {
                throw new BadUsage("it takes --once and --json, not " + word);
            }
        }
        var port = RunningServer.freePort();
        var baseUrl = "http://127.0.0.1:" + port;
        try (var home = ThrowAwayHome.make();
                var server = RunningServer.start(
                        new ServeOptions(home.path(), port, Optional.of(baseUrl), Optional.empty()))) {
            // Ctrl-C ends the process by its hooks alone, so the home is deleted there too.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                home.close();
            }));
            var report = new DemoRun(
                            baseUrl, server.part(IssuedForms.class), System.getProperty("assay.launcher", "assay"))
                    .run();
            System.out.println(words.contains("--json") ? report.json() : report.words());
            if (!words.contains("--once")) {
                System.out.println(
                        "Look at " + report.badgeUrl() + " and " + baseUrl + "  (Ctrl-C stops it; nothing is kept)");
                server.awaitStop();
            }
            return report.verified() ? 0 : 1;
        } catch (DemoFailed failed) {
            System.err.println("assay demo: " + failed.getMessage());
            return 1;
        }
    }
}
