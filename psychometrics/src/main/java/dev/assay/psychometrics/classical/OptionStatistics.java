package dev.assay.psychometrics.classical;

import java.util.List;
import java.util.OptionalDouble;

/// How often one option was chosen, and by whom.
///
/// @param option         its number, from 0
/// @param key            whether it is the right one
/// @param chosen         how many chose it
/// @param people         how many were presented the item
/// @param pointBiserial  Pearson's correlation between choosing it and the share right on the person's other
///                       items; empty where all or none chose it or the share is the same for all
/// @param chosenByFifth  how many of each fifth chose it, the least able first
public record OptionStatistics(
        int option, boolean key, int chosen, int people, OptionalDouble pointBiserial, List<Integer> chosenByFifth) {
    private static final double RARE = 0.05;

    /// The share of those presented the item who chose the option; empty where nobody was.
    public OptionalDouble share() {
        return people == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) chosen / people);
    }

    public Functioning functioning() {
        if (people == 0) {
            return Functioning.UNKNOWN;
        }
        if (!key && chosen < RARE * people) {
            return Functioning.RARELY_CHOSEN;
        }
        if (pointBiserial.isEmpty()) {
            return Functioning.UNKNOWN;
        }
        boolean byTheAble = pointBiserial.getAsDouble() > 0;
        if (key) {
            return byTheAble ? Functioning.KEY : Functioning.KEY_WORTH_A_LOOK;
        }
        return pointBiserial.getAsDouble() < 0 ? Functioning.FUNCTIONS : Functioning.CHOSEN_BY_THE_ABLE;
    }
}
