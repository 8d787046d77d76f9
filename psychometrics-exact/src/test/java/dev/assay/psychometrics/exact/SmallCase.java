package dev.assay.psychometrics.exact;

import dev.assay.psychometrics.assembly.AssemblyItem;
import dev.assay.psychometrics.assembly.Blueprint;
import dev.assay.psychometrics.assembly.CandidateHistory;
import dev.assay.psychometrics.assembly.Cell;
import dev.assay.psychometrics.assembly.ItemPool;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// A pool of ten to thirty items and a blueprint that may or may not be met from it.
record SmallCase(ItemPool pool, Blueprint blueprint, CandidateHistory history) {
    private static final List<String> DOMAINS = List.of("net", "disk", "safety");
    private static final List<String> FORMATS = List.of("single", "multiple");

    static SmallCase random(long seed) {
        var chance = new Random(seed);
        int size = 10 + chance.nextInt(21);
        var items = new ArrayList<AssemblyItem>();
        for (int i = 0; i < size; i++) {
            var classes = Map.of(
                    "domain", DOMAINS.get(chance.nextInt(3)),
                    "format", FORMATS.get(chance.nextInt(2)),
                    "objective", "o" + chance.nextInt(8));
            var model = TwoParameter.ofDifficulty(0.5 + chance.nextDouble(), chance.nextGaussian());
            items.add(AssemblyItem.of("i" + i, "f" + chance.nextInt(size), classes, model));
        }
        var forbidden = new HashSet<String>();
        var seen = new HashSet<String>();
        for (int i = 0; i < size; i++) {
            int lot = chance.nextInt(10);
            if (lot < 2) {
                (lot == 0 ? forbidden : seen).add("i" + i);
            }
        }
        return new SmallCase(ItemPool.of(items, 0), blueprint(chance, size), new CandidateHistory(seen, forbidden));
    }

    private static Blueprint blueprint(Random chance, int size) {
        int length = 4 + chance.nextInt(5);
        var builder = Blueprint.ofLength(length);
        for (var domain : DOMAINS) {
            int least = chance.nextInt(3);
            builder.between(least, least + 1 + chance.nextInt(3), "domain", domain);
        }
        int single = chance.nextInt(length - 1);
        builder.between(single, single + chance.nextInt(2), "format", "single");
        if (chance.nextBoolean()) {
            builder.exactly(
                    chance.nextInt(3), Cell.of(Map.of("domain", DOMAINS.get(chance.nextInt(3)), "format", "multiple")));
        }
        if (chance.nextBoolean()) {
            builder.eachAtMost(1 + chance.nextInt(2), "objective");
        }
        for (int i = chance.nextInt(25); i > 0; i--) {
            int one = chance.nextInt(size);
            builder.enemies(Set.of("i" + one, "i" + (one + 1 + chance.nextInt(size - 1)) % size));
        }
        if (chance.nextBoolean()) {
            builder.expectedScore(length * (0.35 + 0.3 * chance.nextDouble()), 0.02 + 0.4 * chance.nextDouble());
        }
        if (chance.nextBoolean()) {
            builder.informationAtLeast(length * 0.24 * chance.nextDouble());
        }
        return builder.build();
    }
}
