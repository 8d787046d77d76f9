package dev.assay.psychometrics.calibration.estep;

import java.util.Arrays;

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

    private final double[] base;
    private final double[] table;
    private double[] middles = new double[0];

    Window(double[] base, double[] table) {
        this.base = base;
        this.table = table;
    }

    private Window(Window other) {
        this(other.base, other.table);
    }

    /// For another thread.
    Window copy() {
        return new Window(this);
    }

    /// Sets the columns of all people.
    void choose(Lanes lanes, Pointers people) {
        int length = people.columns.length * COLUMNS;
        middles = middles.length == length ? middles : new double[length];
        Arrays.fill(people.columns, -1);
        lanes.sum(people, base, table, 0, middles, 0);
        for (int person = 0; person < people.people(); person++) {
            people.columns[person] = columns(person * COLUMNS);
        }
    }

    private int columns(int from) {
        int peak = 0;
        for (int column = 1; column < COLUMNS; column++) {
            peak = middles[from + column] > middles[from + peak] ? column : peak;
        }
        double least = middles[from + peak] - NEGLIGIBLE;
        int columns = 1 << peak;
        for (int column = peak + 1; column < COLUMNS && edge(from, column, 1) > least; column++) {
            columns |= 1 << column;
        }
        for (int column = peak - 1; column >= 0 && edge(from, column, -1) > least; column--) {
            columns |= 1 << column;
        }
        return columns;
    }

    /// A bound at the edge of a column that is nearer to the peak.
    ///
    /// @param away 1 where the column lies above the peak, -1 where below
    private double edge(int from, int column, int away) {
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
