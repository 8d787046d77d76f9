package dev.assay.bench;

import java.nio.file.Path;

/// How much measuring was asked for. `root` is the project's folder; `rounds` is 0 where each measurement takes its own
/// number; `seconds` is the length of a round of load; `peers` asks for others' programs to be measured beside ours.
public record Effort(Path root, int rounds, int seconds, boolean peers) {
    public Effort {
        if (!(rounds >= 0 && rounds <= 1_000)) {
            throw new IllegalArgumentException("--rounds takes a number from 1 to 1000");
        }
        if (!(seconds >= 1 && seconds <= 600)) {
            throw new IllegalArgumentException("--seconds takes a number from 1 to 600");
        }
    }

    public int roundsOr(int usual) {
        return rounds == 0 ? usual : rounds;
    }
}
