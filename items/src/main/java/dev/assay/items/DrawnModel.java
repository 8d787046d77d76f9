package dev.assay.items;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What many variants of one model are like, drawn with seeds that are always the same.
///
/// @param stems          how many different stems there were
/// @param keys           how many different right answers
/// @param keyEntropyBits how hard the right answer is to foresee: 0 where it is always the same, 1 where two are
///                       equally frequent; Shannon (1948), A mathematical theory of communication
/// @param keyPlace       the largest share of variants in which a single key stood at one place; of four options a
///                       quarter, where chance places it. Empty where nothing is chosen from
/// @param keyLongest     the share in which a right option was longer than all wrong ones
/// @param collisions     texts that stood twice in one variant, or were right and wrong in it
/// @param neverDrawn     names of cases that no variant was of
public record DrawnModel(
        int draws,
        int stems,
        int keys,
        double keyEntropyBits,
        OptionalDouble keyPlace,
        OptionalDouble keyLongest,
        Set<String> collisions,
        Set<String> neverDrawn) {
    public DrawnModel {
        collisions = Set.copyOf(collisions);
        neverDrawn = Set.copyOf(neverDrawn);
    }

    /// Throws `IllegalStateException` where the guards leave nothing to ask, and `ExpressionFailure` where an
    /// expression fails.
    public static DrawnModel of(ItemModel model, int draws) {
        if (!(draws >= 1)) {
            throw new IllegalArgumentException("at least one variant is drawn, not " + draws);
        }
        var seen = new Seen(model);
        for (int i = 0; i < draws; i++) {
            seen.add(Variants.of(model, ByteBuffer.allocate(16).putInt(i).array()));
        }
        return seen.figures(draws);
    }

    /// Counts over the variants so far.
    private static final class Seen {
        private final Set<Integer> stems = new HashSet<>();
        private final Map<String, Integer> keys = new HashMap<>();
        private final Map<Integer, Integer> places = new HashMap<>();
        private final Set<String> collisions = new TreeSet<>();
        private final Set<String> cases = new HashSet<>();
        private final ItemModel model;
        private int choices;
        private int longest;
        private int single;

        Seen(ItemModel model) {
            this.model = model;
        }

        void add(Variant variant) {
            stems.add(variant.shown().stem().hashCode());
            keys.merge(KeyText.of(variant), 1, Integer::sum);
            if (model instanceof CaseModel) {
                cases.add(variant.tuple().replaceFirst("^case=([^;]*).*$", "$1"));
            }
            if (variant.shown().interaction() instanceof Interaction.Choice(var _, var options)
                    && variant.key() instanceof Key.Options key) {
                addChoice(options, key.positions());
            }
        }

        private void addChoice(List<Option> options, Set<Integer> right) {
            choices++;
            if (right.size() == 1) {
                single++;
                places.merge(right.iterator().next(), 1, Integer::sum);
            }
            int longestRight = longest(options, right, true);
            longest += longestRight > longest(options, right, false) ? 1 : 0;
            var texts = new HashSet<String>();
            for (var option : options) {
                if (!texts.add(WordingLint.normal(option.text()))) {
                    collisions.add(option.text());
                }
            }
        }

        private static int longest(List<Option> options, Set<Integer> right, boolean key) {
            int longest = 0;
            for (int i = 0; i < options.size(); i++) {
                if (right.contains(i) == key) {
                    longest = Math.max(longest, options.get(i).text().length());
                }
            }
            return longest;
        }

        DrawnModel figures(int draws) {
            double entropy = 0;
            for (int count : keys.values()) {
                double share = (double) count / draws;
                entropy -= share * Math.log(share) / Math.log(2);
            }
            int most = places.values().stream().mapToInt(count -> count).max().orElse(0);
            return new DrawnModel(
                    draws,
                    stems.size(),
                    keys.size(),
                    Math.max(0, entropy),
                    single == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) most / single),
                    choices == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) longest / choices),
                    collisions,
                    neverDrawn());
        }

        private Set<String> neverDrawn() {
            if (!(model instanceof CaseModel all)) {
                return Set.of();
            }
            var never = all.cases().stream().map(CaseModel.Case::name).collect(Collectors.toCollection(TreeSet::new));
            never.removeAll(cases);
            return never;
        }
    }

    /// The right answer of a variant in words, whatever the order of its options.
    private static final class KeyText {
        static String of(Variant variant) {
            var shown = variant.shown().interaction();
            return switch (variant.key()) {
                case Key.Options options ->
                    options.positions().stream()
                            .map(position -> shown.options().get(position).text())
                            .sorted()
                            .collect(Collectors.joining("\n"));
                case Key.Amount amount -> amount.value().stripTrailingZeros().toPlainString();
                case Key.Texts texts -> texts.accepted().getFirst();
                case Key.Places places -> placed(shown, places.positions());
            };
        }

        private static String placed(Interaction shown, List<Integer> positions) {
            var texts = new ArrayList<String>();
            for (int place = 0; place < positions.size(); place++) {
                var options = shown instanceof Interaction.Gaps gaps
                        ? gaps.gaps().get(place).options()
                        : shown.options();
                var thing = shown instanceof Interaction.Matching matching
                        ? matching.things().get(place).text() + " -> "
                        : "";
                texts.add(thing + options.get(positions.get(place)).text());
            }
            if (shown instanceof Interaction.Matching) {
                texts.sort(String::compareTo);
            }
            return String.join("\n", texts);
        }
    }
}
