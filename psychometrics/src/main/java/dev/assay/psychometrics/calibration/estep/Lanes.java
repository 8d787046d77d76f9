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

    /// Of each person for whom these columns matter the sum of [#WIDTH] entries of a base and of those entries of a
    /// table that the person points to.
    ///
    /// @param people the answers of some people
    /// @param base   where to begin, from `column` on
    /// @param table  entries of which a pointer plus `slice` is the first
    /// @param column where in each person's row of `out` the sums go
    void sum(Pointers people, double[] base, double[] table, int slice, double[] out, int column);

    /// Adds [#WIDTH] entries of each person's row to those of a table that the person points to.
    void scatter(Pointers people, double[] rows, int column, double[] table, int slice);

    /// `row = exp(row - its largest)` in columns of which a bit is set, and 0 in others; gives the sum, and leaves the
    /// largest in `most[0]`.
    double exponentials(double[] rows, int from, int length, int columns, double[] most);

    /// `row = row * factor`, rounded by adding a shift and taking it away, and added to `total`.
    void scaleAndRound(double[] rows, int from, double factor, double shift, double[] total);

    /// The products of a row from `from` on with another, summed.
    double dot(double[] rows, int from, double[] other);

    /// Adds lanes in pairs.
    static double inPairs(double[] lanes) {
        return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
    }
}
