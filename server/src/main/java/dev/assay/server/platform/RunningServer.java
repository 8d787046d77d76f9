package dev.assay.server.platform;

import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// A started Assay: its web server, and its database unless one was named. Closing stops the web server first, then the
/// database, whatever
/// ends the process.
public final class RunningServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final @Nullable EmbeddedPostgres postgres;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private RunningServer(ConfigurableApplicationContext context, @Nullable EmbeddedPostgres postgres) {
        this.context = context;
        this.postgres = postgres;
    }

    public static RunningServer start(ServeOptions options) {
        return start(options, application -> {});
    }

    /// Starts with more than the options say: tests add a clock they can move, programs a property.
    static RunningServer start(ServeOptions options, Consumer<SpringApplication> more) {
        var port = options.port() == 0 ? freePort() : options.port();
        var postgres = options.databaseUrl().isPresent()
                ? null
                : EmbeddedPostgres.start(options.home().resolve("database"));
        try {
            var application = new SpringApplication(AssayApplication.class);
            application.setRegisterShutdownHook(false);
            application.setDefaultProperties(properties(options, port, postgres));
            more.accept(application);
            var server = new RunningServer(application.run(), postgres);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "assay-stop"));
            return server;
        } catch (RuntimeException failed) {
            if (postgres != null) {
                postgres.close();
            }
            throw failed;
        }
    }

    private static Map<String, Object> properties(ServeOptions options, int port, @Nullable EmbeddedPostgres postgres) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("assay.home", options.home().toAbsolutePath().toString());
        properties.put("assay.base-url", options.baseUrl().orElse("http://localhost:" + port));
        properties.put("assay.vc-api", options.vcApi());
        if (postgres != null) {
            properties.put("spring.datasource.url", postgres.jdbcUrl());
            properties.put("spring.datasource.username", postgres.user());
            properties.put("spring.datasource.password", postgres.revealPassword());
        } else {
            properties.put("spring.datasource.url", options.databaseUrl().orElseThrow());
            var password = System.getenv("ASSAY_DATABASE_PASSWORD");
            if (password != null) {
                properties.put("spring.datasource.password", password);
            }
        }
        return properties;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new StartFailure("No free port: " + none.getMessage());
        }
    }

    public String baseUrl() {
        return context.getBean(BaseUrl.class).value().toString();
    }

    /// The port it really listens on.
    public int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? -1 : server.getPort();
    }

    /// A part of the running server, for the programs that run in the same process (the demo, tests).
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        if (stopped.getCount() == 0) {
            return;
        }
        try {
            context.close();
        } finally {
            if (postgres != null) {
                postgres.close();
            }
            stopped.countDown();
        }
    }
}
