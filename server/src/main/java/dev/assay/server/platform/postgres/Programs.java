package dev.assay.server.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Runs small programs to their end.
final class Programs {
    private Programs() {}

    /// What a program printed (both streams) and its exit code.
    record Ended(int code, String output) {}

    static Ended run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output.strip());
        } catch (IOException absent) {
            return new Ended(127, String.valueOf(absent.getMessage()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PostgresUnusable("Interrupted while running " + command.getFirst(), stop);
        }
    }

    static void must(List<String> command, String doing) {
        var ended = run(command);
        if (ended.code() != 0) {
            throw new PostgresUnusable(doing + " failed: " + ended.output());
        }
    }

    static List<String> join(List<String> prefix, String... rest) {
        var all = new ArrayList<>(prefix);
        all.addAll(List.of(rest));
        return List.copyOf(all);
    }
}
