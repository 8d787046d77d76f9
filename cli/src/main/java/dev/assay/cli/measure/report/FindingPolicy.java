package dev.assay.cli.measure.report;

import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.classical.Functioning;
import java.util.EnumSet;
import java.util.Set;

/// Which figures of an item are worth a word.
///
/// Slopes by Baker (2001), The Basics of Item Response Theory, chapter 2 (very low below 0.35, low below 0.65);
/// correlations by Ebel & Frisbie (1991), Essentials of Educational Measurement (poor below 0.2); RMSEA by Browne &
/// Cudeck (1993); mean squares by Linacre (2002), What do infit and outfit mean-square mean?, Rasch Measurement
/// Transactions 16. A correlation counts as negative where it is so by more than chance.
final class FindingPolicy {
    static final double EASY = 0.95;
    static final double HARD = 0.20;
    static final double FLAT = 0.10;
    static final double WEAK = 0.20;
    static final double FLAT_SLOPE = 0.35;
    static final double WEAK_SLOPE = 0.65;
    static final double FAR_FROM_CURVE = 0.05;
    static final double SURPRISING = 1.5;

    /// So many standard deviations are more than chance.
    private static final double MORE_THAN_CHANCE = 2;

    private FindingPolicy() {}

    static Set<Finding> of(ItemFigures item, Model model) {
        var findings = EnumSet.noneOf(Finding.class);
        int answers = item.answers();
        if (answers == 0) {
            return EnumSet.of(Finding.NOBODY_PRESENTED);
        }
        if (AnswersPolicy.of(answers, model) == AnswersPolicy.Enough.TOO_FEW) {
            findings.add(Finding.TOO_FEW_ANSWERS);
        }
        difficulty(item, findings);
        separation(item, findings);
        boolean distracts = item.distractors().stream()
                .flatMap(table -> table.options().stream())
                .anyMatch(option -> option.functioning() == Functioning.CHOSEN_BY_THE_ABLE
                        && isMoreThanChance(option.pointBiserial().orElse(0), answers));
        if (distracts) {
            findings.add(Finding.ABLE_CHOOSE_ANOTHER);
        }
        if (item.isFitMarked() && item.fit().orElseThrow().rmsea() > FAR_FROM_CURVE) {
            findings.add(Finding.DOES_NOT_FOLLOW);
        }
        if (item.meanSquare()
                .filter(square -> square.infit() > SURPRISING
                        || (square.outfit() > SURPRISING
                                && square.outfitStandardised().orElse(0) > MORE_THAN_CHANCE))
                .isPresent()) {
            findings.add(Finding.SURPRISING);
        }
        boolean varies = item.share() > 0 && item.share() < 1;
        if (item.whyNotEstimated().isPresent() && varies) {
            findings.add(Finding.NOT_ESTIMATED);
        }
        return findings;
    }

    private static void difficulty(ItemFigures item, Set<Finding> findings) {
        double share = item.share();
        if (share == 0) {
            findings.add(Finding.NOBODY_RIGHT);
        } else if (share == 1) {
            findings.add(Finding.EVERYBODY_RIGHT);
        } else if (share >= EASY) {
            findings.add(Finding.VERY_EASY);
        } else if (share < HARD) {
            findings.add(Finding.VERY_HARD);
        }
    }

    private static void separation(ItemFigures item, Set<Finding> findings) {
        var correlation = item.classical().itemRestCorrelation();
        if (correlation.isEmpty() || findings.contains(Finding.TOO_FEW_ANSWERS)) {
            return;
        }
        double r = correlation.getAsDouble();
        // in a short test all correlations with the rest are low, so that slopes decide where they were estimated
        double slope = item.estimatedSlope().orElse(Double.NaN);
        if (r < 0 && isMoreThanChance(r, item.answers())) {
            findings.add(Finding.ABLE_MISS_IT);
        } else if (r < FLAT && !(slope >= FLAT_SLOPE)) {
            findings.add(Finding.DOES_NOT_TELL_APART);
        } else if (r < WEAK && !(slope >= WEAK_SLOPE) && !isExtreme(item)) {
            findings.add(Finding.TELLS_LITTLE_APART);
        }
    }

    /// Where nearly all answers are alike no correlation can be high.
    private static boolean isExtreme(ItemFigures item) {
        return item.share() >= EASY || item.share() < HARD;
    }

    private static boolean isMoreThanChance(double correlation, int people) {
        return Math.abs(correlation) * Math.sqrt(people) > MORE_THAN_CHANCE;
    }
}
