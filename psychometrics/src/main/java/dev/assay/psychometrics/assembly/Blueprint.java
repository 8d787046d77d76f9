package dev.assay.psychometrics.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What every form must be.
///
/// @param length           how many items
/// @param counts           how many of them in cells; a cell may not be named twice
/// @param eachAtMost       of each class of a classification at most so many
/// @param enemies          sets of ids of which at most one may stand in a form
/// @param familiesOnce     whether at most one item of a family may stand in a form
/// @param leastInformation at the cut; 0 for no demand
/// @param expectedScore    where the expected score at the cut must lie, if anywhere
/// @param exposureCeiling  the share of forms that an item may stand in, above 0 to 1. In N forms it stands in at
///                         most `exposureCeiling N`, rounded up
public record Blueprint(
        int length,
        List<CellCount> counts,
        Map<String, Integer> eachAtMost,
        List<Set<String>> enemies,
        boolean familiesOnce,
        double leastInformation,
        Optional<ScoreWindow> expectedScore,
        double exposureCeiling) {

    public Blueprint {
        if (!(length >= 1)) {
            throw new IllegalArgumentException("a form has at least one item, not " + length);
        }
        counts = List.copyOf(counts);
        if (counts.stream().map(CellCount::cell).distinct().count() < counts.size()) {
            throw new IllegalArgumentException("a cell is counted twice: " + counts);
        }
        eachAtMost = Map.copyOf(eachAtMost);
        eachAtMost.forEach((classification, most) -> {
            if (!(most >= 0)) {
                throw new IllegalArgumentException("at most " + most + " of each " + classification);
            }
        });
        enemies = enemies.stream().map(Set::copyOf).toList();
        if (!(leastInformation >= 0 && leastInformation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the least information must be 0 or more, not " + leastInformation);
        }
        if (!(exposureCeiling > 0 && exposureCeiling <= 1)) {
            throw new IllegalArgumentException(
                    "the exposure ceiling must be above 0 and at most 1, not " + exposureCeiling);
        }
    }

    /// A blueprint that demands so many items, each family once, and nothing else as yet.
    public static Builder ofLength(int length) {
        return new Builder(length);
    }

    /// Takes demands one by one. Counts of one cell add up to what meets them all.
    public static final class Builder {
        private final int length;
        private final Map<Cell, CellCount> counts = new LinkedHashMap<>();
        private final Map<String, Integer> eachAtMost = new LinkedHashMap<>();
        private final List<Set<String>> enemies = new ArrayList<>();
        private boolean familiesOnce = true;
        private double leastInformation;
        private Optional<ScoreWindow> expectedScore = Optional.empty();
        private double exposureCeiling = 1;

        private Builder(int length) {
            this.length = length;
        }

        public Builder exactly(int count, String classification, String name) {
            return between(count, count, Cell.of(classification, name));
        }

        public Builder atMost(int count, String classification, String name) {
            return between(0, count, Cell.of(classification, name));
        }

        public Builder between(int least, int most, String classification, String name) {
            return between(least, most, Cell.of(classification, name));
        }

        public Builder exactly(int count, Cell cell) {
            return between(count, count, cell);
        }

        public Builder between(int least, int most, Cell cell) {
            counts.merge(cell, new CellCount(cell, least, most), CellCount::and);
            return this;
        }

        /// At most so many of every class of a classification, whatever classes the pool has.
        public Builder eachAtMost(int count, String classification) {
            eachAtMost.merge(classification, count, Math::min);
            return this;
        }

        /// At most one of these ids; two for a pair. Ids that the pool does not have are passed over.
        public Builder enemies(String... ids) {
            return enemies(Set.of(ids));
        }

        public Builder enemies(Set<String> ids) {
            enemies.add(ids);
            return this;
        }

        /// A form may hold several items of a family.
        public Builder familiesMayRepeat() {
            familiesOnce = false;
            return this;
        }

        /// @param least Fisher's information at the cut, summed over the form; its root is one over the standard
        ///              error
        public Builder informationAtLeast(double least) {
            leastInformation = least;
            return this;
        }

        public Builder expectedScore(double target, double tolerance) {
            expectedScore = Optional.of(new ScoreWindow(target, tolerance));
            return this;
        }

        public Builder exposureCeiling(double share) {
            exposureCeiling = share;
            return this;
        }

        public Blueprint build() {
            return new Blueprint(
                    length,
                    List.copyOf(counts.values()),
                    eachAtMost,
                    enemies,
                    familiesOnce,
                    leastInformation,
                    expectedScore,
                    exposureCeiling);
        }
    }
}
