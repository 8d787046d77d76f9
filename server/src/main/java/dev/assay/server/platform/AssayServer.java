package dev.assay.server.platform;

import dev.assay.server.platform.ServeOptions.BadUsage;
import dev.assay.server.platform.postgres.PostgresUnusable;
import java.util.List;

/// The server's main: `serve`, and the demo.
public final class AssayServer {
    private AssayServer() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words)));
    }

    static int run(List<String> words) {
        var command = words.isEmpty() ? "serve" : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        if (rest.contains("--help") || rest.contains("-h")) {
            System.out.println(usage(command));
            return 0;
        }
        try {
            return switch (command) {
                case "serve" -> serve(ServeOptions.parse(rest));
                case "demo" -> Demo.run(rest);
                case "train" -> TrainingRun.run();
                default -> throw new BadUsage("Unknown command: " + command);
            };
        } catch (BadUsage wrong) {
            System.err.println("assay " + command + ": " + wrong.getMessage());
            System.err.println("See assay " + command + " --help");
            return 64;
        } catch (PostgresUnusable unusable) {
            System.err.println("assay: " + unusable.getMessage());
            return 1;
        }
    }

    private static String usage(String command) {
        return command.equals("demo") ? Demo.USAGE : ServeOptions.USAGE;
    }

    private static int serve(ServeOptions options) {
        try (var server = RunningServer.start(options)) {
            System.out.println("Assay serves " + server.baseUrl() + "  (Ctrl-C stops it and its database)");
            server.awaitStop();
            return 0;
        } catch (RuntimeException failed) {
            var cause = StartFailure.said(failed);
            if (cause.isEmpty()) {
                throw failed;
            }
            System.err.println("assay: " + cause.get());
            return 1;
        }
    }
}
