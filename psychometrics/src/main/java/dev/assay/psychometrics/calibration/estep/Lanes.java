package dev.assay.psychometrics.calibration.estep;

/// Arithmetic on what people have at each quadrature point, [#WIDTH] points at a time.
///
/// Posteriors of a batch stand column by column: [#WIDTH] points of the first person, the same of the next; after
/// [Batch#PEOPLE] of these the next points. Tables stand likewise, with rows in place of people. Every implementation
/// gives the same bits: operations are element by element, and what is summed along a person's points is summed in
/// [#WIDTH] lanes that are then added in pairs.
interface Lanes {

    /// Points in a column.
    int WIDTH = 8;

    /// From a column of a batch to the next.
    int STRIDE = Batch.PEOPLE * WIDTH;

    /// The fastest that this machine has: vectors where the JVM was started with `jdk.incubator.vector`.
    static Lanes best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? new VectorLanes() : new PlainLanes();
    }

    /// Of each person for whom a column matters the sum of a base and of the person's rows.
    ///
    /// @param columns a bit for each column that matters, of each person
    /// @param base    of all points
    /// @param slice   where the column begins in the table
    /// @param out     where the sums go, in the same column
    void sum(Batch batch, int[] columns, int column, double[] base, double[] table, int slice, double[] out);

    /// Adds to each row of a table what the people have who point to it, in a column and the next.
    ///
    /// @param slice     where the column begins in the table
    /// @param nextSlice where the next one does
    void scatter(Batch batch, int column, double[] posteriors, double[] table, int slice, int nextSlice);

    /// Turns logarithms of a person at `from` into exponentials of their distance to the largest, in columns of which a
    /// bit is set, and into 0 in others; gives the sum, and leaves the largest in `most[0]`.
    double exponentials(double[] posteriors, int from, int count, int columns, double[] most);

    /// Multiplies a person's entries by a factor, rounds by adding a shift and taking it away, and adds them to
    /// `total`.
    void scaleAndRound(double[] posteriors, int from, double factor, double shift, double[] total);

    /// A person's entries times those of a row of all points, summed.
    double dot(double[] posteriors, int from, double[] other);

    /// Adds [#WIDTH] whole numbers to those that stand at each of the first places, counted from `first`.
    void addToEach(long[] sums, int first, int[] places, int count, long[] addends);

    /// Adds lanes in pairs.
    static double inPairs(double[] lanes) {
        return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
    }
}
