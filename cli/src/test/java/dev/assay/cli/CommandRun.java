package dev.assay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What the command did as a process of its own, as a shell runs it.
record CommandRun(int status, String out, String err) {
    static CommandRun of(String... arguments) throws Exception {
        return finished(command(arguments).start());
    }

    static ProcessBuilder command(String... arguments) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.assay.cli.Assay"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    static CommandRun finished(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the command ends");
        return new CommandRun(process.exitValue(), out, err);
    }
}
