package dev.assay.psychometrics.calibration.estep;

/// Which columns of nodes matter for a person: a posterior of fifty answers fills less than half of them.
///
/// The log-likelihood is looked up in the middle of each column alone. It is concave in ability where nothing is
/// guessed,
/// so lines through two middles lie above it on their continuations: a column whose nearer edge would even there lie
/// [#NEGLIGIBLE] below the highest middle is left out, and with it less than 2e-11 of the whole.
final class Window {
    /// One for each lane.
    static final int COLUMNS = Lanes.WIDTH;

    /// Which of a column's nodes is looked at.
    static final int MIDDLE = 3;

    private static final double NEGLIGIBLE = 25;

    private final double[] middlesOfRows;

    /// @param middlesOfRows what the base has in the middle of each column, then each row of the table
    Window(double[] middlesOfRows) {
        this.middlesOfRows = middlesOfRows;
    }

    /// Sets the columns that matter for each person.
    ///
    /// @param middles to work in
    void choose(Lanes lanes, Batch batch, double[] middles, int[] columns) {
        lanes.sum(batch, columns, 0, middlesOfRows, middlesOfRows, COLUMNS, middles);
        for (int person = 0; person < batch.people(); person++) {
            columns[person] = columns(middles, person * COLUMNS);
        }
    }

    private static int columns(double[] middles, int from) {
        int peak = 0;
        for (int column = 1; column < COLUMNS; column++) {
            peak = middles[from + column] > middles[from + peak] ? column : peak;
        }
        double least = middles[from + peak] - NEGLIGIBLE;
        int columns = 1 << peak;
        for (int column = peak + 1; column < COLUMNS && edge(middles, from, column, 1) > least; column++) {
            columns |= 1 << column;
        }
        for (int column = peak - 1; column >= 0 && edge(middles, from, column, -1) > least; column--) {
            columns |= 1 << column;
        }
        return columns;
    }

    /// A bound at the edge of a column that is nearer to the peak.
    ///
    /// @param away 1 where the column lies above the peak, -1 where below
    private static double edge(double[] middles, int from, int column, int away) {
        double toEdge = (away > 0 ? MIDDLE : Lanes.WIDTH - 1 - MIDDLE) / (double) Lanes.WIDTH;
        double here = middles[from + column];
        double inner = middles[from + column - away];
        double fromInside = isColumn(column - 2 * away)
                ? inner + (inner - middles[from + column - 2 * away]) * (1 - toEdge)
                : Double.POSITIVE_INFINITY;
        double fromOutside = isColumn(column + away)
                ? here + (here - middles[from + column + away]) * toEdge
                : Double.POSITIVE_INFINITY;
        return Math.min(fromInside, fromOutside);
    }

    private static boolean isColumn(int column) {
        return column >= 0 && column < COLUMNS;
    }
}
