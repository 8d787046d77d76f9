package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.numeric.Logistic;

/// By how much the logits of a stretch of answers lie above those foretold, by maximum likelihood.
///
/// @param offset      cut to [-[#BOUND], [#BOUND]], where the answers of a stretch are all right or all wrong
/// @param information on the offset, at the offset
record OffsetFit(double offset, double logLikelihood, double information) {
    static final double BOUND = 6;

    /// @param logits foretold
    /// @param from   the first answer
    /// @param to     the one after the last
    static OffsetFit of(OrderedAnswers answers, double[] logits, int from, int to, double start) {
        double offset = start;
        for (int i = 0; i < 50; i++) {
            double slope = 0;
            double information = 0;
            for (int t = from; t < to; t++) {
                double chance = Logistic.probability(logits[t] + offset);
                slope += (answers.isRight(t) ? 1 : 0) - chance;
                information += chance * (1 - chance);
            }
            // steps of one logit at most: the likelihood is concave but flat far out
            double step = Math.min(Math.max(slope / Math.max(information, 1e-12), -1), 1);
            double next = Math.min(Math.max(offset + step, -BOUND), BOUND);
            boolean settled = Math.abs(next - offset) < 1e-9;
            offset = next;
            if (settled) {
                break;
            }
        }
        return at(answers, logits, from, to, offset);
    }

    private static OffsetFit at(OrderedAnswers answers, double[] logits, int from, int to, double offset) {
        double log = 0;
        double product = 1;
        double information = 0;
        for (int t = from; t < to; t++) {
            double logit = logits[t] + offset;
            double chance = Logistic.probability(answers.isRight(t) ? logit : -logit);
            information += chance * (1 - chance);
            product *= chance;
            // one logarithm for many answers
            if (product < 1e-200) {
                log += StrictMath.log(product);
                product = 1;
            }
        }
        return new OffsetFit(offset, log + StrictMath.log(product), Math.max(information, 1e-12));
    }
}
