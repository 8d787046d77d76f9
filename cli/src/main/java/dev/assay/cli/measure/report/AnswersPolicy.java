package dev.assay.cli.measure.report;

import dev.assay.psychometrics.calibration.Model;

/// How many answers to an item are enough: the simulation in docs/psychometrics.md gives the errors behind the
/// numbers.
final class AnswersPolicy {
    private AnswersPolicy() {}

    /// What can be built on so many answers.
    enum Enough {
        TOO_FEW("too few to say much"),
        FIRST_LOOK("enough for a first look"),
        YES("enough");

        final String words;

        Enough(String words) {
            this.words = words;
        }
    }

    /// Below it figures are mostly chance.
    static int firstLook(Model model) {
        return switch (model) {
            case RASCH -> 50;
            case TWO_PARAMETER -> 100;
            case THREE_PARAMETER -> 500;
        };
    }

    /// From it on figures may be relied on.
    static int enough(Model model) {
        return switch (model) {
            case RASCH -> 200;
            case TWO_PARAMETER -> 500;
            case THREE_PARAMETER -> 2_000;
        };
    }

    static Enough of(int answers, Model model) {
        if (answers < firstLook(model)) {
            return Enough.TOO_FEW;
        }
        return answers < enough(model) ? Enough.FIRST_LOOK : Enough.YES;
    }
}
