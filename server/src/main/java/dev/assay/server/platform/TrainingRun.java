package dev.assay.server.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;

/// Starts on a throw-away home, opens some pages and stops, so that the JDK can record which classes a start needs (JEP
/// 483, 514, 515). The
/// launcher runs this once after a build.
final class TrainingRun {
    private static final List<String> PAGES =
            List.of("/", "/plans/serverless", "/sign-in", "/sign-up", "/verify", "/no-such-page");

    private TrainingRun() {}

    static int run() {
        try (var home = ThrowAwayHome.make();
                var server = RunningServer.start(new ServeOptions(home.path(), 0, Optional.empty(), Optional.empty()));
                var browser = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                browser.send(
                        HttpRequest.newBuilder(URI.create(server.baseUrl() + page))
                                .build(),
                        BodyHandlers.discarding());
            }
            return 0;
        } catch (IOException unreachable) {
            throw new StartFailure("The training run could not open a page: " + unreachable.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
