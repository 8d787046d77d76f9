package dev.assay.psychometrics.dif;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ScoreGrid;
import java.util.ArrayList;
import java.util.List;

/// People matched on how many of how many items they answered right.
///
/// Where people saw different forms, only those of the same number right of the same number presented are
/// compared, which takes forms for equally hard; forms of many different lengths make strata thin and lose
/// people.
final class Strata {
    private final Responses responses;
    private final List<Group> groups;
    private final Matching matching;
    private final boolean[] counted;
    private final ScoreGrid grid;

    /// @param counted whether each item counts for the score; the item under study counts as `matching` says
    Strata(Responses responses, List<Group> groups, Matching matching, boolean[] counted) {
        if (groups.size() != responses.people()) {
            throw new IllegalArgumentException(
                    "there must be one group a person, " + responses.people() + " of them, not " + groups.size());
        }
        this.responses = responses;
        this.groups = groups;
        this.matching = matching;
        this.counted = counted;
        this.grid = ScoreGrid.of(responses, counted);
    }

    List<Stratum> of(int item) {
        boolean counts = matching == Matching.TOTAL;
        int more = (counts ? 1 : 0) - (counted[item] ? 1 : 0);
        // reference right, reference wrong, focal right, focal wrong of each cell
        var counts4 = new int[4 * grid.size()];
        for (int person = 0; person < responses.people(); person++) {
            var group = groups.get(person);
            if (group != Group.OTHER && responses.isPresented(person, item)) {
                boolean right = responses.isRight(person, item);
                int column = (group == Group.REFERENCE ? 0 : 2) + (right ? 0 : 1);
                counts4[4 * grid.cell(person, right ? more : 0) + column]++;
            }
        }
        var strata = new ArrayList<Stratum>();
        for (int cell = 0; cell < grid.size(); cell++) {
            int at = 4 * cell;
            boolean anyone = (counts4[at] | counts4[at + 1] | counts4[at + 2] | counts4[at + 3]) != 0;
            if (anyone && grid.presented(cell) + more > 0) {
                strata.add(new Stratum(
                        grid.share(cell, more), counts4[at], counts4[at + 1], counts4[at + 2], counts4[at + 3]));
            }
        }
        return strata;
    }
}
