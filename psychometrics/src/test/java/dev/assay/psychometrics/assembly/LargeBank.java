package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.model.ThreeParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A bank of 5,000 items as a programme of ten domains has, and a blueprint with rules of every kind; for the tests of
/// the assembler and for its bench.
public final class LargeBank {
    public static final double CUT = 0;
    private static final String[] FORMATS = {"single", "multiple", "entry"};
    private static final int[] SINGLES = {3, 4, 4, 5, 4, 3, 3, 5, 4, 5};

    private LargeBank() {}

    public static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public static ItemPool pool(int size, long seed) {
        var chance = chance(seed);
        var items = new ArrayList<AssemblyItem>();
        for (int i = 0; i < size; i++) {
            int objective = i % 56;
            // of twenty items in a domain and format, fourteen have one answer
            int format = chance.nextInt(20);
            int level = chance.nextInt(20);
            var classes = Map.of(
                    "domain",
                    "d" + domain(objective),
                    "objective",
                    "o" + objective,
                    "format",
                    FORMATS[format < 14 ? 0 : format < 18 ? 1 : 2],
                    "level",
                    level < 2 ? "recall" : level < 12 ? "apply" : "analyse");
            double a = 0.6 + chance.nextDouble();
            double b = -1.2 + 0.8 * chance.nextGaussian();
            double g = format < 14 ? 0.2 : 0;
            items.add(AssemblyItem.of("i" + i, "f" + i / 5, classes, ThreeParameter.ofDifficulty(a, b, g)));
        }
        return ItemPool.of(items, CUT);
    }

    /// As many objectives as the domain needs items, and one more in six of ten domains.
    private static int domain(int objective) {
        int domain = 0;
        for (int left = objective; left >= objectives(domain); domain++) {
            left -= objectives(domain);
        }
        return domain;
    }

    private static int objectives(int domain) {
        return SINGLES[domain] + 1 + (domain < 6 ? 1 : 0);
    }

    public static Blueprint.Builder blueprint(int poolSize, long seed) {
        var builder = Blueprint.ofLength(50);
        for (int d = 0; d < 10; d++) {
            builder.exactly(SINGLES[d] + 1, "domain", "d" + d);
            builder.exactly(1, cell(d, "multiple"));
            builder.between(SINGLES[d] - 1, SINGLES[d], cell(d, "single"));
        }
        builder.atMost(6, "format", "entry");
        builder.between(0, 5, "level", "recall");
        builder.between(24, 28, "level", "apply");
        builder.between(18, 22, "level", "analyse");
        builder.eachAtMost(1, "objective");
        enemies(poolSize, seed).forEach(builder::enemies);
        return builder.expectedScore(40, 0.5).informationAtLeast(7).exposureCeiling(0.2);
    }

    private static Cell cell(int domain, String format) {
        return Cell.of(new TreeMap<>(Map.of("domain", "d" + domain, "format", format)));
    }

    private static List<Set<String>> enemies(int poolSize, long seed) {
        var chance = chance(seed);
        var enemies = new ArrayList<Set<String>>();
        for (int i = 0; i < 300; i++) {
            var set = new HashSet<String>();
            while (set.size() < 2 + i % 3) {
                set.add("i" + chance.nextInt(poolSize));
            }
            enemies.add(set);
        }
        return enemies;
    }
}
