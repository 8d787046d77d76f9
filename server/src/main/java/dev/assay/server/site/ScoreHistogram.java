package dev.assay.server.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How many submitted attempts reached which score, in bins of five questions from none right to all right; the last
/// bin
/// also holds the full score. `passMark` begins a bin or lies within one.
public record ScoreHistogram(List<Bin> bins, int questions, int passMark) {
    private static final int WIDTH = 5;

    public ScoreHistogram {
        bins = List.copyOf(bins);
    }

    /// From `from` to `to` right answers, both included.
    public record Bin(int from, int to, long attempts) {}

    /// `attemptsByScore` maps a number of right answers to the number of attempts.
    public static ScoreHistogram of(Map<Integer, Long> attemptsByScore, int questions, int passMark) {
        var bins = new ArrayList<Bin>();
        for (int from = 0; from < questions; from += WIDTH) {
            var first = from;
            var last = from + WIDTH >= questions ? questions : from + WIDTH - 1;
            var attempts = attemptsByScore.entrySet().stream()
                    .filter(score -> score.getKey() >= first && score.getKey() <= last)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            bins.add(new Bin(first, last, attempts));
        }
        return new ScoreHistogram(bins, questions, passMark);
    }

    public long attempts() {
        return bins.stream().mapToLong(Bin::attempts).sum();
    }

    public long largest() {
        return bins.stream().mapToLong(Bin::attempts).max().orElse(0);
    }

    /// Whether a whole bin lies at or above the pass mark.
    public boolean passes(Bin bin) {
        return bin.from() >= passMark;
    }
}
