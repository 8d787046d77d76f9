package dev.assay.psychometrics.adaptive;

import dev.assay.psychometrics.assembly.AssemblyItem;
import dev.assay.psychometrics.assembly.ItemPool;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// Items for adaptive tests, with their chances and information worked out at fixed abilities beforehand.
///
/// Information is held at every twentieth of a standard deviation on [-4, 4], which is finer than any estimate of
/// ability; abilities beyond count as the end. 500 items take 1.7 MB. Prepared once and shared by all threads.
public final class AdaptivePool {
    static final double REACH = 4;
    static final int BINS_A_UNIT = 20;
    private static final int BINS = 8 * BINS_A_UNIT + 1;

    private final List<AssemblyItem> items;
    /// The prior, standard normal.
    final NormalNodes nodes;
    /// By item: the chance of a right and of a wrong answer at each node.
    final double[][] right;
    final double[][] wrong;
    /// By bin: the information of each item, and the items, most informative first.
    private final double[][] information;
    private final int[][] best;

    private AdaptivePool(List<AssemblyItem> items, NormalNodes nodes) {
        this.items = items;
        this.nodes = nodes;
        this.right = items.stream().map(item -> at(nodes, item::expectedScore)).toArray(double[][]::new);
        this.wrong = items.stream()
                .map(item -> at(nodes, theta -> wrong(item, theta)))
                .toArray(double[][]::new);
        this.information = new double[BINS][];
        this.best = new int[BINS][];
        for (int bin = 0; bin < BINS; bin++) {
            double theta = (double) bin / BINS_A_UNIT - REACH;
            var here =
                    items.stream().mapToDouble(item -> item.information(theta)).toArray();
            information[bin] = here;
            best[bin] = IntStream.range(0, here.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(item -> -here[item]))
                    .mapToInt(item -> item)
                    .toArray();
        }
    }

    /// An answer that is impossible in doubles at every node would leave no posterior.
    private static double[] at(NormalNodes nodes, DoubleUnaryOperator value) {
        return IntStream.range(0, nodes.size())
                .mapToDouble(i -> Math.max(1e-30, value.applyAsDouble(nodes.node(i))))
                .toArray();
    }

    /// Not one less the chance of a right answer, which loses its digits where that is near 1.
    private static double wrong(AssemblyItem item, double theta) {
        var family = item.parameters();
        return family.withinVariance() == 0
                ? family.mean().probability(0, theta)
                : Math.max(0, 1 - item.expectedScore(theta));
    }

    /// The items of a pool under the same indices; of families, chances and information of a variant drawn at
    /// random.
    public static AdaptivePool of(ItemPool pool) {
        return new AdaptivePool(pool.items(), NormalNodes.standard(61));
    }

    /// @throws IllegalArgumentException where there is no item
    public static AdaptivePool of(List<? extends Dichotomous> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("the pool has no items");
        }
        var numbered = IntStream.range(0, items.size())
                .mapToObj(i -> AssemblyItem.of("i" + i, "i" + i, Map.of(), items.get(i)))
                .toList();
        return new AdaptivePool(numbered, NormalNodes.standard(61));
    }

    public int size() {
        return items.size();
    }

    public AssemblyItem item(int index) {
        return items.get(index);
    }

    /// Information of each item near an ability, by index; shared, not to be changed.
    double[] informationNear(double theta) {
        return information[bin(theta)];
    }

    /// All items, most informative near an ability first; shared, not to be changed.
    int[] bestNear(double theta) {
        return best[bin(theta)];
    }

    private static int bin(double theta) {
        double clamped = Math.max(-REACH, Math.min(REACH, theta));
        return (int) Math.round((clamped + REACH) * BINS_A_UNIT);
    }
}
