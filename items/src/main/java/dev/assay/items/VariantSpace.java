package dev.assay.items;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many different questions a model can make, the order of options apart.
///
/// @param exact whether they were counted; else a share of them was drawn, and the number is estimated from it
public record VariantSpace(BigInteger variants, boolean exact) {
    private static final int DRAWS = 50_000;

    private static final VariantSpace NONE = of(BigInteger.ZERO);

    static VariantSpace of(BigInteger variants) {
        return new VariantSpace(variants, true);
    }

    /// Throws `ExpressionFailure` where an expression of the model fails for some values.
    public static VariantSpace of(ItemModel model) {
        return switch (model) {
            case NumericModel numeric ->
                tuples(
                        numeric.params(),
                        tuple -> NumericCase.of(numeric, tuple)
                                .filter(solved -> solved.isAskable(numeric.format()))
                                .isPresent());
            case DecisionModel decision ->
                tuples(
                        DecisionVariants.factors(decision),
                        tuple -> decision.isPossible(DecisionVariants.situation(tuple)));
            case StaticModel written -> tuples(written.params(), _ -> true).times(pools(written));
            case OrderingModel ordering ->
                tuples(ordering.params(), _ -> true)
                        .times(binomial(ordering.order().size(), ordering.shown()));
            case MatchingModel matching ->
                tuples(matching.params(), _ -> true)
                        .times(binomial(matching.pairs().size(), matching.shown())
                                .multiply(binomial(matching.extras().size(), matching.extrasShown())));
            case GapsModel gaps -> tuples(gaps.params(), _ -> true).times(others(gaps));
            case TextModel text -> tuples(text.params(), _ -> true);
            case CaseModel cases ->
                cases.cases().stream().map(each -> of(each.model())).reduce(NONE, VariantSpace::plus);
        };
    }

    private VariantSpace times(BigInteger factor) {
        return new VariantSpace(variants.multiply(factor), exact);
    }

    private VariantSpace plus(VariantSpace other) {
        return new VariantSpace(variants.add(other.variants), exact && other.exact);
    }

    /// What a model demands of a tuple.
    private interface Condition {
        boolean holds(Map<String, ParameterValue> tuple);
    }

    private static VariantSpace tuples(List<Parameter> parameters, Condition condition) {
        long all = Tuples.count(parameters);
        if (all <= Tuples.MOST_LISTED) {
            Set<String> names = new HashSet<>();
            Tuples.forEach(parameters, tuple -> {
                if (condition.holds(tuple)) {
                    names.add(Tuples.name(tuple));
                }
            });
            return of(BigInteger.valueOf(names.size()));
        }
        var draws = new SeededDraws(new byte[16], "variant space");
        long holding = 0;
        for (int i = 0; i < DRAWS; i++) {
            holding += condition.holds(Tuples.drawn(parameters, draws)) ? 1 : 0;
        }
        return new VariantSpace(
                BigInteger.valueOf(all).multiply(BigInteger.valueOf(holding)).divide(BigInteger.valueOf(DRAWS)), false);
    }

    private static BigInteger pools(StaticModel model) {
        BigInteger pools = BigInteger.ZERO;
        for (int keys = model.fewestKeys(); keys <= model.mostKeys(); keys++) {
            int wrong = Math.min(model.distractors().size(), model.options() - keys);
            pools = pools.add(binomial(model.keys().size(), keys)
                    .multiply(binomial(model.distractors().size(), wrong)));
        }
        return pools;
    }

    private static BigInteger others(GapsModel model) {
        BigInteger ways = BigInteger.ONE;
        for (GapsModel.Gap gap : model.gaps()) {
            ways = ways.multiply(
                    binomial(gap.others().size(), Math.min(gap.others().size(), gap.options() - 1)));
        }
        return ways;
    }

    private static BigInteger binomial(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
