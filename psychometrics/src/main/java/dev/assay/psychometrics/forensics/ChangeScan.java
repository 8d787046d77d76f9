package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.numeric.Logistic;
import java.util.Optional;

/// Tries moments at which the level of an item's answers may have changed.
final class ChangeScan {
    /// More moments cost time and find next to nothing between these.
    private static final int MOST_MOMENTS = 200;

    private final OrderedAnswers answers;
    private final double[] logits;
    private final OffsetFit whole;
    private double levelBefore;
    private double levelAfter;

    ChangeScan(OrderedAnswers answers) {
        this.answers = answers;
        this.logits = new double[answers.size()];
        for (int t = 0; t < logits.length; t++) {
            logits[t] = Logistic.logit(answers.chance(t));
        }
        this.whole = OffsetFit.of(answers, logits, 0, logits.length, 0);
        this.levelBefore = whole.offset();
        this.levelAfter = whole.offset();
    }

    /// The answers with the chances of one level throughout.
    OrderedAnswers steady() {
        var chances = new double[logits.length];
        for (int t = 0; t < chances.length; t++) {
            chances[t] = Logistic.probability(logits[t] + whole.offset());
        }
        return answers.withChances(chances);
    }

    Optional<ChangePoint> best() {
        if (logits.length < ChangePoint.LEAST || allAlike()) {
            return Optional.empty();
        }
        Optional<ChangePoint> best = Optional.empty();
        double spent = 0;
        double next = ChangePoint.TRIM;
        double stride = (1 - 2 * ChangePoint.TRIM) / MOST_MOMENTS;
        for (int t = 1; t < logits.length; t++) {
            double chance = Logistic.probability(logits[t - 1] + whole.offset());
            spent += chance * (1 - chance) / whole.information();
            if (spent >= next && spent <= 1 - ChangePoint.TRIM) {
                next = Math.max(next + stride, spent);
                var here = at(t);
                best = best.filter(other -> other.statistic() >= here.statistic())
                        .or(() -> Optional.of(here));
            }
        }
        return best;
    }

    private boolean allAlike() {
        for (int t = 1; t < logits.length; t++) {
            if (answers.isRight(t) != answers.isRight(0)) {
                return false;
            }
        }
        return true;
    }

    private ChangePoint at(int first) {
        // the levels at the moment tried last are close to those of this one
        var before = OffsetFit.of(answers, logits, 0, first, levelBefore);
        var after = OffsetFit.of(answers, logits, first, logits.length, levelAfter);
        levelBefore = before.offset();
        levelAfter = after.offset();
        double ratio = 2 * (before.logLikelihood() + after.logLikelihood() - whole.logLikelihood());
        double statistic = Math.max(ratio, 0);
        return new ChangePoint(
                first,
                after.offset() - before.offset(),
                Math.sqrt(1 / before.information() + 1 / after.information()),
                statistic,
                ChangePoint.limitPValue(statistic, ChangePoint.TRIM));
    }
}
