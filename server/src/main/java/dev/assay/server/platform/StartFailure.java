package dev.assay.server.platform;

import dev.assay.server.kernel.ContentProblems;
import dev.assay.server.kernel.WrongSetting;
import dev.assay.server.platform.postgres.PostgresUnusable;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;

/// A start that failed for a reason a person can mend: said in one message, without a trace.
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    /// The message for people somewhere in the chain of causes; empty for a bug, whose trace is wanted.
    static Optional<String> said(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartFailure told -> {
                    return Optional.ofNullable(told.getMessage());
                }
                case ContentProblems told -> {
                    return Optional.ofNullable(told.getMessage());
                }
                case WrongSetting told -> {
                    return Optional.ofNullable(told.getMessage());
                }
                case PostgresUnusable told -> {
                    return Optional.ofNullable(told.getMessage());
                }
                case PortInUseException port -> {
                    return Optional.of("Port " + port.getPort()
                            + " is in use: stop what listens there, or choose another with --port");
                }
                default -> {
                    // An outer wrapping; the reason is further in.
                }
            }
        }
        return Optional.empty();
    }
}
