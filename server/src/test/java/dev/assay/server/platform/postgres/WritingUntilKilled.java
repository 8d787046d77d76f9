package dev.assay.server.platform.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;

/// A program that starts a database and commits rows, printing each number once it is acknowledged, until somebody
/// kills it.
final class WritingUntilKilled {
    private WritingUntilKilled() {}

    public static void main(String[] words) throws Exception {
        var postgres = EmbeddedPostgres.start(Path.of(words[0]));
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.revealPassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS written (n bigint PRIMARY KEY)");
            System.out.println("port " + postgres.port());
            for (long n = 1; ; n++) {
                statement.execute("INSERT INTO written VALUES (" + n + ")");
                System.out.println(n);
            }
        }
    }
}
