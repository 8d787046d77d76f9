package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.numeric.Grid;
import java.io.Serializable;

/// What an [EStep] has summed over some people, in whole steps of its grids.
///
/// Adding tallies is exact, so it does not matter how people were divided among threads or machines, or in which order.
public final class Tally implements Serializable {
    private static final long serialVersionUID = 1;

    final long[] sums;

    Tally(int size) {
        this.sums = new long[size];
    }

    /// Adds the sums of a chunk of people, from a place on, and clears them.
    void flush(double[] chunk, Grid grid, int at) {
        for (int i = 0; i < chunk.length; i++) {
            if (chunk[i] != 0) {
                sums[at + i] += grid.steps(chunk[i]);
                chunk[i] = 0;
            }
        }
    }

    /// Adds what another has summed over other people under the same parameters.
    public void add(Tally other) {
        if (sums.length != other.sums.length) {
            throw new IllegalArgumentException("the two tallies are of different parameters");
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
    }
}
