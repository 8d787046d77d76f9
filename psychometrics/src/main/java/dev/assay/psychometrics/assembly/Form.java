package dev.assay.psychometrics.assembly;

import java.util.List;

/// A form that obeys its blueprint.
///
/// @param items         ids, in the order in which chance put them
/// @param expectedScore the expected number of right answers by someone at the cut
/// @param information   at the cut
/// @param seen          how many of the items the candidate had seen before
public record Form(List<String> items, double expectedScore, double information, int seen) {
    public Form {
        items = List.copyOf(items);
    }
}
