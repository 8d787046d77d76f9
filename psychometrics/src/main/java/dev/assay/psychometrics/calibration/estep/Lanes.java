package dev.assay.psychometrics.calibration.estep;

/// Arithmetic on rows of doubles, one for each quadrature point, [#WIDTH] at a time.
///
/// Every implementation gives the same bits: operations are element by element, and what is summed along a row is
/// summed in [#WIDTH] lanes that are then added in pairs.
interface Lanes {

    /// Rows are multiples of this long.
    int WIDTH = 8;

    /// The fastest that this machine has: vectors where the JVM was started with `jdk.incubator.vector`.
    static Lanes best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? new VectorLanes() : new PlainLanes();
    }

    /// `out = base + the rows of a table that begin at offsets[0 .. count)`; gives the largest of out.
    double sum(double[] base, double[] table, int[] offsets, int count, double[] out);

    /// `values = exp(values - most)`; gives their sum.
    double exponentials(double[] values, double most);

    /// `values = values * factor`, rounded by adding a shift and taking it away.
    void scaleAndRound(double[] values, double factor, double shift);

    /// Adds a row to those of a table that begin at offsets[0 .. count).
    void scatter(double[] row, double[] table, int[] offsets, int count);

    /// The products of two rows, summed.
    double dot(double[] one, double[] other);

    /// Adds lanes in pairs.
    static double inPairs(double[] lanes) {
        return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
    }
}
