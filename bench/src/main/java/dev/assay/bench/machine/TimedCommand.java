package dev.assay.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A program that ran to its end. `output` holds both of its streams; `seconds` is the time from the command to its
/// end,
/// `cpu` what it and its children used, in seconds.
public record TimedCommand(int code, String output, double seconds, double cpu) {
    private static final String SHELL = "\"$@\"; code=$?; times; exit $code";
    // What `times` of a shell prints: one line for itself, one for its children; user and system time each.
    private static final Pattern TIMES =
            Pattern.compile("\\d+m[0-9.]+s \\d+m[0-9.]+s\\s+(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s\\s*$");
    private static final int SECONDS_PER_MINUTE = 60;

    public static TimedCommand run(List<String> words, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "-c", SHELL, "sh"));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        long begun = System.nanoTime();
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        var times = TIMES.matcher(said);
        if (!times.find()) {
            throw new IllegalStateException("The shell does not tell times: " + said);
        }
        var output = said.substring(0, times.start());
        return new TimedCommand(
                code,
                output,
                seconds,
                minutes(times.group(1), times.group(2)) + minutes(times.group(3), times.group(4)));
    }

    private static double minutes(String minutes, String seconds) {
        return SECONDS_PER_MINUTE * Double.parseDouble(minutes) + Double.parseDouble(seconds);
    }
}
