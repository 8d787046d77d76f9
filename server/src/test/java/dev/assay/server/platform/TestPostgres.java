package dev.assay.server.platform;

import dev.assay.server.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/// One real PostgreSQL for all tests of a run; each test class takes a database of its own.
public final class TestPostgres {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres running;

    private TestPostgres() {}

    static synchronized EmbeddedPostgres server() {
        var postgres = running;
        if (postgres == null) {
            try {
                var home = Files.createTempDirectory("assay-test");
                var started = EmbeddedPostgres.start(home);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    started.close();
                    FileSystemUtils.deleteRecursively(home.toFile());
                }));
                postgres = started;
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            running = postgres;
        }
        return postgres;
    }

    /// The JDBC address of a new empty database.
    public static String emptyDatabase() {
        var server = server();
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.revealPassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return server.jdbcUrl().replaceFirst("/postgres$", "/" + name) + "?user=" + server.user() + "&password="
                + server.revealPassword();
    }

    /// A new database with all tables.
    public static DataSource migratedDatabase() {
        var source = new DriverManagerDataSource(emptyDatabase());
        migrate(source);
        return source;
    }

    /// A new database with all tables, seen by a role that has rights on one context's schema only: a store that names
    /// another schema fails.
    public static DataSource ownedBy(String schema) {
        var url = emptyDatabase();
        migrate(new DriverManagerDataSource(url));
        var role = "only_" + schema + "_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'only'");
            statement.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + role);
            statement.execute("GRANT ALL ON ALL TABLES IN SCHEMA " + schema + " TO " + role);
            statement.execute("GRANT ALL ON ALL SEQUENCES IN SCHEMA " + schema + " TO " + role);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new DriverManagerDataSource(url.replaceFirst("\\?.*", "?user=" + role + "&password=only"));
    }

    private static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .defaultSchema("platform")
                .schemas("platform")
                .load()
                .migrate();
    }
}
