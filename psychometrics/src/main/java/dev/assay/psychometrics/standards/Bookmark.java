package dev.assay.psychometrics.standards;

import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.scoring.NumberCorrect;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The cut of one round of the bookmark method, on the scale of ability.
///
/// Each judge lays a bookmark into an [OrderedBooklet]; the cut is the median (or the mean) of the abilities
/// these mean by a [BookmarkConvention].
///
/// @param cut             ability
/// @param deviation       the standard deviation of the judges' cuts
/// @param error           standard error over judges as if none had talked to another: `deviation / sqrt(n)`, for
///                        a median times `sqrt(pi / 2)`, which holds for normal cuts
/// @param errorOverTables the same where judges at one table have talked, by sums of deviations over tables,
///                        `T / (T - 1) sum over tables of (sum of deviations)^2 / n^2` (Liang & Zeger, 1986,
///                        Biometrika 73); empty for fewer than two tables
/// @param judges          each judge's cut
public record Bookmark(
        double cut, double deviation, double error, OptionalDouble errorOverTables, List<Double> judges) {

    /// What of the judges' cuts is the cut.
    public enum Middle {
        MEDIAN,
        MEAN
    }

    public Bookmark {
        judges = List.copyOf(judges);
    }

    /// Of judges who sat alone.
    ///
    /// @param bookmarks each judge's page, from 1 to one after the last
    public static Bookmark of(OrderedBooklet booklet, int[] bookmarks, BookmarkConvention convention, Middle middle) {
        return of(booklet, bookmarks, new int[bookmarks.length], convention, middle);
    }

    /// @param tables at which each judge sat, by any numbers
    public static Bookmark of(
            OrderedBooklet booklet, int[] bookmarks, int[] tables, BookmarkConvention convention, Middle middle) {
        if (bookmarks.length < 2 || tables.length != bookmarks.length) {
            throw new IllegalArgumentException("two judges at least are needed, each with a table, not "
                    + bookmarks.length + " bookmarks and " + tables.length + " tables");
        }
        var cuts = new double[bookmarks.length];
        for (int judge = 0; judge < cuts.length; judge++) {
            if (!(bookmarks[judge] >= 1 && bookmarks[judge] <= booklet.size() + 1)) {
                throw new IllegalArgumentException("judge " + (judge + 1) + " has the page " + bookmarks[judge]
                        + "; pages go from 1 to " + (booklet.size() + 1));
            }
            cuts[judge] = location(booklet, bookmarks[judge], convention);
        }
        double factor = middle == Middle.MEDIAN ? Math.sqrt(Math.PI / 2) : 1;
        double deviation = Spread.deviation(cuts);
        var overTables = errorOverTables(cuts, tables);
        return new Bookmark(
                middle == Middle.MEDIAN ? Spread.median(cuts) : Spread.mean(cuts),
                deviation,
                factor * deviation / Math.sqrt(cuts.length),
                overTables.isPresent() ? OptionalDouble.of(factor * overTables.getAsDouble()) : overTables,
                IntStream.range(0, cuts.length).mapToObj(judge -> cuts[judge]).toList());
    }

    private static double location(OrderedBooklet booklet, int bookmark, BookmarkConvention convention) {
        double before = booklet.location(Math.max(bookmark - 1, 1));
        double at = booklet.location(Math.min(bookmark, booklet.size()));
        return switch (convention) {
            case ITEM_BEFORE -> before;
            case BETWEEN -> (before + at) / 2;
            case AT_BOOKMARK -> at;
        };
    }

    private static OptionalDouble errorOverTables(double[] cuts, int[] tables) {
        var names = IntStream.of(tables).distinct().toArray();
        if (names.length < 2) {
            return OptionalDouble.empty();
        }
        double mean = Spread.mean(cuts);
        double squares = 0;
        for (int name : names) {
            double sum = 0;
            for (int judge = 0; judge < cuts.length; judge++) {
                sum += tables[judge] == name ? cuts[judge] - mean : 0;
            }
            squares += sum * sum;
        }
        double correction = names.length / (names.length - 1.0);
        return OptionalDouble.of(Math.sqrt(correction * squares) / cuts.length);
    }

    /// The cut as a number right on a form.
    public NumberCorrectCut onForm(List<? extends ItemResponseModel> form) {
        var sums = new NumberCorrect(form);
        double largest = Math.max(error, errorOverTables.orElse(0));
        return new NumberCorrectCut(
                (int) Math.ceil(sums.expected(cut) - 1e-9),
                sums.expected(cut),
                sums.expected(cut - largest),
                sums.expected(cut + largest));
    }
}
