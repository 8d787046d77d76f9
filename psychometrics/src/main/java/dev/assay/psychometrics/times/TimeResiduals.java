package dev.assay.psychometrics.times;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The residuals of all times, people by items: how far each lies from what the person's other times foretell.
///
/// A long residual may be a hard moment, a break or a noise; a short one a guess, an item known before, or luck.
/// See [Speeds#residual].
public final class TimeResiduals {
    private final List<List<OptionalDouble>> rows;

    private TimeResiduals(List<List<OptionalDouble>> rows) {
        this.rows = rows;
    }

    /// @param items in the order of columns
    public static TimeResiduals of(ResponseTimes times, List<LognormalTime> items) {
        Speeds.requireOneEach(times, items);
        var rows = new ArrayList<List<OptionalDouble>>();
        for (int person = 0; person < times.people(); person++) {
            var all = SpeedEvidence.of(times, person, items, item -> true);
            var row = new ArrayList<OptionalDouble>();
            for (int item = 0; item < items.size(); item++) {
                row.add(residual(times, person, item, items.get(item), all));
            }
            rows.add(List.copyOf(row));
        }
        return new TimeResiduals(List.copyOf(rows));
    }

    private static OptionalDouble residual(
            ResponseTimes times, int person, int item, LognormalTime model, SpeedEvidence all) {
        double rest = all.precision() - model.precision();
        // of one time alone the rest is 0 but for rounding
        if (!times.isTimed(person, item) || !(rest > 1e-9 * all.precision())) {
            return OptionalDouble.empty();
        }
        double shown = model.speedAt(times.log(person, item));
        double behind = all.weighted() / all.precision() - shown;
        return OptionalDouble.of(model.discrimination() * behind / Math.sqrt(rest / all.precision()));
    }

    public int people() {
        return rows.size();
    }

    /// In standard deviations, above 0 where the time is longer than foretold; empty without a time or another
    /// one.
    public OptionalDouble get(int person, int item) {
        return rows.get(person).get(item);
    }
}
