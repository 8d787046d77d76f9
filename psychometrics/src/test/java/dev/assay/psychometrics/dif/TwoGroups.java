package dev.assay.psychometrics.dif;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.ArrayList;
import java.util.List;

/// People of two groups, half each, who answer Rasch items; one item is harder for the focal group.
record TwoGroups(Responses responses, List<Group> groups) {
    static final int HARDER = 4;

    static TwoGroups of(int people, int items, double harder, double focalMean, long seed) {
        return of(people, items, harder, focalMean, seed, items);
    }

    static TwoGroups of(int people, int items, double harder, double focalMean, long seed, int presented) {
        var random = Simulated.random(seed);
        var plain = new ArrayList<Rasch>();
        for (int item = 0; item < items; item++) {
            plain.add(new Rasch(item == HARDER ? 0 : -1 + 2.0 * item / items));
        }
        var changed = new ArrayList<>(plain);
        changed.set(HARDER, new Rasch(harder));
        var one = Simulated.answers(plain, Simulated.abilities(people / 2, 0, random), presented, random);
        var other = Simulated.answers(changed, Simulated.abilities(people / 2, focalMean, random), presented, random);
        return together(one, other);
    }

    /// The item has another slope for the focal group, and the same difficulty.
    static TwoGroups ofSlopes(int people, int items, double slope, long seed) {
        var random = Simulated.random(seed);
        var plain = new ArrayList<TwoParameter>();
        for (int item = 0; item < items; item++) {
            plain.add(new TwoParameter(1, item == HARDER ? 0 : 1 - 2.0 * item / items));
        }
        var changed = new ArrayList<>(plain);
        changed.set(HARDER, new TwoParameter(slope, 0));
        return together(
                Simulated.answers(plain, Simulated.abilities(people / 2, 0, random), random),
                Simulated.answers(changed, Simulated.abilities(people / 2, 0, random), random));
    }

    private static TwoGroups together(Responses one, Responses other) {
        var builder = new ResponsesBuilder(one.items());
        var groups = new ArrayList<Group>();
        for (var part : List.of(one, other)) {
            for (int person = 0; person < part.people(); person++) {
                var row = new byte[part.itemCount()];
                for (int item = 0; item < row.length; item++) {
                    row[item] = (byte) part.get(person, item);
                }
                builder.add(row);
                groups.add(part == one ? Group.REFERENCE : Group.FOCAL);
            }
        }
        return new TwoGroups(builder.build(), groups);
    }
}
