package dev.assay.server.assessment.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A statement that stays prepared on a connection of its own, on which the planner may only use primary keys: its
/// parameters are arrays, whose length the planner guesses, and a young table has no statistics. A database that says
/// nothing for ten seconds counts as away. Not safe for use by several threads.
final class OwnStatement implements AutoCloseable {
    private static final String BY_KEY_ONLY =
            "SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off";
    private static final int SILENCE_MILLIS = 10_000;

    private final DataSource database;
    private final String sql;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement statement;

    OwnStatement(DataSource database, String sql) {
        this.database = database;
        this.sql = sql;
    }

    /// Ready for its parameters.
    PreparedStatement ready() throws SQLException {
        var ready = statement;
        if (ready == null) {
            var fresh = database.getConnection();
            connection = fresh;
            fresh.setAutoCommit(true);
            fresh.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
            try (var settings = fresh.createStatement()) {
                settings.execute(BY_KEY_ONLY);
            }
            ready = fresh.prepareStatement(sql);
            statement = ready;
        }
        return ready;
    }

    /// Gives the connection back; the next use takes another.
    @Override
    public void close() {
        var open = connection;
        connection = null;
        statement = null;
        if (open != null) {
            try (open) {
                if (open.isValid(1)) {
                    try (var settings = open.createStatement()) {
                        settings.execute("RESET ALL");
                    }
                }
            } catch (SQLException _) {
                // A broken connection needs no tidying; the pool throws it away.
            }
        }
    }
}
