package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.data.Responses;
import java.util.List;

/// Estimates items from the responses of people whose abilities nobody has seen, by marginal maximum likelihood:
/// abilities are normal in each group, and are integrated out.
///
/// Bock & Aitkin (1981), Marginal maximum likelihood estimation of item parameters, Psychometrika 46; EM with Anderson
/// acceleration that is taken back where the likelihood falls. The scale is that of the first group (mean 0, deviation
/// 1), of the anchors where there are some, or of slopes of 1 for Rasch items. The result has the same bits for any
/// number of threads, and for any order of people and items.
public final class Calibration {
    private Calibration() {}

    /// Calibrates with the responses of one group.
    ///
    /// @throws IllegalArgumentException where no item can be estimated, or an anchor is none of the items
    public static CalibrationResult of(Responses responses, CalibrationOptions options) {
        return ofGroups(List.of(responses), options, IterationListener.NONE);
    }

    /// Calibrates with the responses of several groups to the same items; a group that was not presented an item has no
    /// responses to it.
    public static CalibrationResult ofGroups(
            List<Responses> groups, CalibrationOptions options, IterationListener listener) {
        return ofSources(
                groups.stream()
                        .<ResponseSource>map(group -> new InMemory(group, options.threads()))
                        .toList(),
                options,
                listener);
    }

    /// Calibrates with responses wherever they are.
    public static CalibrationResult ofSources(
            List<ResponseSource> groups, CalibrationOptions options, IterationListener listener) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("there is no group of people");
        }
        var items = groups.getFirst().items();
        for (var group : groups) {
            if (!group.items().equals(items)) {
                throw new IllegalArgumentException("all groups must have the same items in the same order");
            }
        }
        var totals = groups.stream().map(ResponseSource::totals).toList();
        return new ExpectationMaximisation(new Plan(items, totals, options), groups, totals, listener).run();
    }
}
