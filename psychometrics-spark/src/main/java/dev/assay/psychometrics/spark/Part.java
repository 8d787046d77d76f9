package dev.assay.psychometrics.spark;

import dev.assay.psychometrics.calibration.estep.People;
import dev.assay.psychometrics.calibration.estep.Summation;
import dev.assay.psychometrics.calibration.estep.Tally;
import dev.assay.psychometrics.calibration.estep.Totals;
import dev.assay.psychometrics.data.Responses;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What one partition holds, two bits a response.
///
/// @param problem what is wrong with the row after the last of them; where there is none, null
record Part(Responses responses, @Nullable String problem) implements Serializable {

    /// Counts of some partitions, and the first problem in them.
    record Summary(Totals totals, int partition, @Nullable String problem) implements Serializable {

        Summary plus(Summary other) {
            var first = problem == null || (other.problem != null && other.partition < partition) ? other : this;
            return new Summary(totals.plus(other.totals), first.partition, first.problem);
        }
    }

    Summary summary(int partition) {
        return new Summary(Totals.of(responses, 0, responses.people()), partition, problem);
    }

    /// As steps like this one read them.
    People people(Summation step) {
        var people = new People(responses, 0, responses.people());
        step.prepare(people);
        return people;
    }

    static Tally tally(Summation step, People people) {
        var tally = step.tally();
        step.add(people, tally);
        return tally;
    }

    /// Adds the second to the first.
    static Tally together(Tally one, Tally other) {
        one.add(other);
        return one;
    }
}
