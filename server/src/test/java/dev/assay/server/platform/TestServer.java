package dev.assay.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// A whole Assay on a free port with a database of its own, and a clock that tests can move.
public final class TestServer implements AutoCloseable {
    private final RunningServer server;
    private final MovableClock clock;
    private final Path home;

    private TestServer(RunningServer server, MovableClock clock, Path home) {
        this.server = server;
        this.clock = clock;
        this.home = home;
    }

    public static TestServer start() {
        return start(Map.of());
    }

    public static TestServer start(Map<String, Object> properties) {
        try {
            var clock = new MovableClock();
            var home = Files.createTempDirectory("assay-home");
            var options = new ServeOptions(home, 0, Optional.empty(), Optional.of(TestPostgres.emptyDatabase()));
            return new TestServer(
                    RunningServer.start(options, application -> extend(application, clock, properties)), clock, home);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void extend(SpringApplication application, MovableClock clock, Map<String, Object> properties) {
        var all = new HashMap<String, Object>(Map.of(
                "assay.content",
                Path.of(System.getProperty("assay.root", ".."), "content").toString()));
        all.putAll(properties);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            context.registerBean(
                    "movableClock", InstantSource.class, () -> clock, definition -> definition.setPrimary(true));
            context.registerBean(EventDesk.class, () -> new EventDesk(context));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new org.springframework.core.env.MapPropertySource("test", all));
        });
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    /// Where it really listens, whatever address it says it has.
    public String localUrl() {
        return "http://localhost:" + server.port();
    }

    public MovableClock clock() {
        return clock;
    }

    /// Where this server keeps its secret and its mail.
    public Path home() {
        return home;
    }

    /// Publishes an event in a transaction of its own, as the context that owns it would.
    public void publish(Object event) {
        part(TransactionTemplate.class)
                .executeWithoutResult(status -> part(EventDesk.class).events().publishEvent(event));
    }

    /// Hands the publisher out: the container injects it but does not list it among its beans.
    private record EventDesk(ApplicationEventPublisher events) {}

    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    @Override
    public void close() {
        server.close();
        FileSystemUtils.deleteRecursively(home.toFile());
    }
}
