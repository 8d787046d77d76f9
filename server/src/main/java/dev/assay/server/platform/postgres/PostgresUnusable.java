package dev.assay.server.platform.postgres;

/// The embedded PostgreSQL cannot run. The message names what is wrong, where, and what to do; it is printed as it
/// stands, without a trace.
public final class PostgresUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PostgresUnusable(String message) {
        super(message);
    }

    public PostgresUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
