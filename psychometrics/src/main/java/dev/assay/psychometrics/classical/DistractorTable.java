package dev.assay.psychometrics.classical;

import dev.assay.psychometrics.data.Choices;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ScoreGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Who chose which option of an item, by fifths of ability.
///
/// Ability is the share right among the other items that the person was presented, so that forms may differ
/// where they are equally hard. People of the same share stay together, so fifths are only about equally large,
/// and some may be empty where there are few items. Those who were presented nothing else are in no fifth.
///
/// @param peopleByFifth how many people each fifth holds, the least able first
/// @param options       in the order of their numbers
public record DistractorTable(String item, List<Integer> peopleByFifth, List<OptionStatistics> options) {

    /// Of each item, in the order of columns.
    public static List<DistractorTable> of(Choices choices) {
        var responses = choices.scored();
        var grid = ScoreGrid.of(responses);
        var tables = new ArrayList<DistractorTable>();
        for (int item = 0; item < choices.itemCount(); item++) {
            tables.add(of(choices, responses, grid, item));
        }
        return List.copyOf(tables);
    }

    private static DistractorTable of(Choices choices, Responses responses, ScoreGrid grid, int item) {
        var asked = choices.items().get(item);
        var cells = new ArrayList<RestCells>();
        for (int option = 0; option < asked.options(); option++) {
            cells.add(new RestCells(grid));
        }
        for (int person = 0; person < responses.people(); person++) {
            int choice = choices.get(person, item);
            for (int option = 0; choice != Choices.MISSING && option < asked.options(); option++) {
                cells.get(option).add(person, choice == asked.key(), choice == option);
            }
        }
        var fifths = Fifths.of(cells.getFirst());
        var options = new ArrayList<OptionStatistics>();
        for (int option = 0; option < asked.options(); option++) {
            var chosen = cells.get(option);
            options.add(new OptionStatistics(
                    option,
                    option == asked.key(),
                    chosen.countOfThose(),
                    chosen.count(),
                    chosen.correlation(),
                    fifths.of(chosen.those)));
        }
        return new DistractorTable(asked.name(), fifths.of(cells.getFirst().all), List.copyOf(options));
    }

    /// The share of a fifth who chose an option; empty where the fifth is.
    ///
    /// @param fifth 0 for the least able to 4
    public OptionalDouble share(int option, int fifth) {
        int people = peopleByFifth.get(fifth);
        return people == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) options.get(option).chosenByFifth().get(fifth) / people);
    }
}
