package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.numeric.Logistic;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is to be estimated of each family: slope, intercept and spread, which stand in this order.
final class FamilyPlan {
    /// The spread at which the search begins, in logits.
    private static final double SPREAD = 0.4;

    /// Further out than a spread usually is, for how fine the nodes of variants must be.
    private static final double WIDE = 0.6;

    private static final double REACH = 4.5;

    /// Of two variants half of all estimates would be 0, and the mean of the others half of the truth.
    private static final int LEAST_VARIANTS = 3;

    final FamilyAnswers answers;
    final FamilyOptions options;
    final int families;

    /// Why nothing can be said of a family, or null.
    final @Nullable String[] why;

    /// Why nothing can be said of its spread, or null.
    final @Nullable String[] noSpread;

    /// Where the effects of variants are, in standard deviations; one node where there is no spread.
    final NormalNodes[] nodes;

    private final int[] presented;
    private final int[] right;

    FamilyPlan(FamilyAnswers answers, FamilyOptions options) {
        this.answers = answers;
        this.options = options;
        this.families = answers.families().size();
        this.presented = new int[families];
        this.right = new int[families];
        for (int answer = 0; answer < answers.size(); answer++) {
            presented[answers.family(answer)]++;
            right[answers.family(answer)] += answers.isRight(answer) ? 1 : 0;
        }
        this.why = new String[families];
        this.noSpread = new String[families];
        this.nodes = new NormalNodes[families];
        for (int family = 0; family < families; family++) {
            why[family] = problem(family);
            noSpread[family] = spreadProblem(family);
            nodes[family] = nodes(family);
        }
        if (Arrays.stream(why).allMatch(each -> each != null)) {
            throw new IllegalArgumentException(
                    "no family can be estimated: \"" + answers.families().getFirst() + "\": " + why[0]);
        }
    }

    private @Nullable String problem(int family) {
        boolean none = right[family] == 0;
        return none || right[family] == presented[family]
                ? (none ? "nobody" : "everybody") + " answered right: its difficulty has no bound"
                : null;
    }

    private @Nullable String spreadProblem(int family) {
        long shared = variants(family).filter(v -> answers.answersTo(v) > 1).count();
        if (shared >= LEAST_VARIANTS) {
            return null;
        }
        return variants(family).count() == 1
                ? "only one variant was answered: its difficulty cannot be told from that of the family"
                : "fewer than three variants were answered by two people or more: what differs between variants cannot"
                        + " be told from what differs between people";
    }

    private IntStream variants(int family) {
        return IntStream.range(0, answers.variants()).filter(v -> answers.familyOf(v) == family);
    }

    /// So many that their distance is 1.2 standard deviations of what is left of a variant's effect after its
    /// answers; then sums are exact to 1e-5 or better.
    private NormalNodes nodes(int family) {
        if (noSpread[family] != null) {
            return NormalNodes.of(3, REACH, 0, 1);
        }
        int most = variants(family).map(answers::answersTo).max().orElseThrow();
        double left = 1 / Math.sqrt(1 + WIDE * WIDE * 0.2 * most);
        int half = (int) Math.ceil(REACH / (1.2 * left));
        return NormalNodes.of(2 * Math.clamp(half, 7, 60) + 1, REACH, 0, 1);
    }

    boolean isUsed(int family) {
        return why[family] == null;
    }

    boolean hasSpread(int family) {
        return isUsed(family) && noSpread[family] == null;
    }

    double[] start() {
        var values = new double[3 * families];
        for (int family = 0; family < families; family++) {
            double share = Math.clamp((double) right[family] / presented[family], 0.02, 0.98);
            values[3 * family] = 1;
            values[3 * family + 1] = isUsed(family) ? 1.15 * Logistic.logit(share) : 0;
            values[3 * family + 2] = hasSpread(family) ? SPREAD : 0;
        }
        return values;
    }
}
