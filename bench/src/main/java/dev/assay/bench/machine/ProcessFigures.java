package dev.assay.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// What Linux tells of a process in /proc: CPU in seconds (in steps of the kernel's tick, 10 ms), memory in MiB.
public final class ProcessFigures {
    // The fields of /proc/PID/stat after the name in brackets; proc_pid_stat(5) counts them from 3.
    private static final int USER = 14 - 3;
    private static final int SYSTEM = 15 - 3;
    private static final int CHILDREN_USER = 16 - 3;
    private static final int CHILDREN_SYSTEM = 17 - 3;
    private static final double TICKS_PER_SECOND = 100;
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final Pattern RSS = Pattern.compile("(?m)^Rss:\\s+(\\d+) kB");
    private static final double KIB_PER_MIB = 1024;

    private ProcessFigures() {}

    /// CPU that the process used itself.
    public static double cpu(long pid) {
        var fields = stat(pid);
        return seconds(fields, USER) + seconds(fields, SYSTEM);
    }

    /// As [#cpu(long)]; 0 for a process that has just ended, whose CPU its parent has from then on.
    static double cpuWhileThere(long pid) {
        try {
            return cpu(pid);
        } catch (UncheckedIOException gone) {
            return 0;
        }
    }

    /// CPU of the process and of those of its children that have ended.
    public static double cpuWithEndedChildren(long pid) {
        var fields = stat(pid);
        return seconds(fields, USER)
                + seconds(fields, SYSTEM)
                + seconds(fields, CHILDREN_USER)
                + seconds(fields, CHILDREN_SYSTEM);
    }

    /// Memory of the process, where pages that several processes share count for each in part.
    public static double proportionalMemory(long pid) {
        return memory(pid, PSS);
    }

    /// Memory of the process with all of what it shares.
    public static double residentMemory(long pid) {
        return memory(pid, RSS);
    }

    /// The command line of the process.
    public static List<String> words(long pid) {
        return List.of(read(pid, "cmdline").split("\0"));
    }

    private static double memory(long pid, Pattern line) {
        var found = line.matcher(read(pid, "smaps_rollup"));
        if (!found.find()) {
            throw new IllegalStateException("/proc/" + pid + "/smaps_rollup does not tell " + line);
        }
        return Long.parseLong(found.group(1)) / KIB_PER_MIB;
    }

    private static String[] stat(long pid) {
        var line = read(pid, "stat");
        return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    }

    private static double seconds(String[] fields, int field) {
        return Long.parseLong(fields[field]) / TICKS_PER_SECOND;
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException gone) {
            throw new UncheckedIOException(
                    "Process " + pid + " cannot be looked at; this bench needs Linux and its /proc", gone);
        }
    }
}
