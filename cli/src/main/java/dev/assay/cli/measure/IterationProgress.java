package dev.assay.cli.measure;

import dev.assay.psychometrics.calibration.IterationListener;
import java.util.Locale;

/// Says on standard error how far a calibration is, where somebody is looking.
final class IterationProgress implements IterationListener {
    private static final int WIDTH = 30;

    /// Where nothing has been found yet a step is about this long, and at the end this short.
    private static final double LONGEST = 1;

    private static final double SHORTEST = 1e-4;

    private final boolean watched = Boolean.getBoolean("assay.watched");

    @Override
    public void visited(int iteration, double logLikelihood, double change) {
        if (watched) {
            double done = Math.log(LONGEST / Math.max(change, SHORTEST)) / Math.log(LONGEST / SHORTEST);
            int bar = (int) Math.round(Math.min(Math.max(done, 0), 1) * WIDTH);
            System.err.printf(
                    Locale.ROOT,
                    "\r[%s%s] pass %d, log-likelihood %.3f, change %.5f ",
                    "#".repeat(bar),
                    ".".repeat(WIDTH - bar),
                    iteration,
                    logLikelihood,
                    change);
            System.err.flush();
        }
    }

    void end() {
        if (watched) {
            System.err.println();
        }
    }
}
