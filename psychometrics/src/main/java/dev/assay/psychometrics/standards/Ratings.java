package dev.assay.psychometrics.standards;

import java.util.Arrays;

/// For each item (column) the share of just qualified candidates who would answer it right, as each judge (row)
/// sees it.
public final class Ratings {
    private final double[][] shares;

    private Ratings(double[][] shares) {
        this.shares = shares;
    }

    /// @param shares rows of equal length, from 0 to 1; two judges and two items at least
    /// @throws IllegalArgumentException naming judge and item of any other value
    public static Ratings of(double[][] shares) {
        if (shares.length < 2 || shares[0].length < 2) {
            throw new IllegalArgumentException("two judges and two items at least are needed, not " + shares.length
                    + " and " + (shares.length == 0 ? 0 : shares[0].length));
        }
        for (int judge = 0; judge < shares.length; judge++) {
            if (shares[judge].length != shares[0].length) {
                throw new IllegalArgumentException("judge " + (judge + 1) + " has " + shares[judge].length
                        + " ratings where the first has " + shares[0].length);
            }
            for (int item = 0; item < shares[judge].length; item++) {
                if (!(shares[judge][item] >= 0 && shares[judge][item] <= 1)) {
                    throw new IllegalArgumentException("judge " + (judge + 1) + ", item " + (item + 1) + " is "
                            + shares[judge][item] + "; a rating is a share from 0 to 1");
                }
            }
        }
        return new Ratings(Arrays.stream(shares).map(double[]::clone).toArray(double[][]::new));
    }

    public int judges() {
        return shares.length;
    }

    public int items() {
        return shares[0].length;
    }

    public double get(int judge, int item) {
        return shares[judge][item];
    }

    /// A judge's cut: the number right that the judge expects of a just qualified candidate.
    public double cut(int judge) {
        return Arrays.stream(shares[judge]).sum();
    }

    /// Everyone's cuts.
    double[] cuts() {
        return Arrays.stream(shares)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    /// The mean rating of an item by all judges but one; by all for the judge -1.
    double mean(int item, int without) {
        double sum = 0;
        int count = 0;
        for (int judge = 0; judge < shares.length; judge++) {
            if (judge != without) {
                sum += shares[judge][item];
                count++;
            }
        }
        return sum / count;
    }
}
