package dev.assay.server.assessment;

import dev.assay.items.EnteredNumber;
import dev.assay.items.Interaction;
import dev.assay.items.Option;
import dev.assay.items.Prompt;
import dev.assay.items.Response;
import dev.assay.items.ShownQuestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/// Turns what a browser sent into a response to keep, or says what is wrong with it. That the response is complete or
/// can be read as a number is not asked here: a candidate may leave a question half answered.
public sealed interface GivenResponse {
    int LONGEST_TEXT = 200;

    /// `kept` as in [Responses].
    record Fits(String kept) implements GivenResponse {}

    /// Nothing a page of ours would send; `why` is for people.
    record DoesNotFit(String why) implements GivenResponse {}

    /// `chosen` are ids of options.
    static GivenResponse chosen(ShownQuestion question, Collection<String> chosen) {
        if (!(question.interaction() instanceof Interaction.Choice choice)) {
            return new DoesNotFit("This question does not take options in \"chosen\" but " + wanted(question));
        }
        if (choice.prompt() == Prompt.CHOOSE_ONE && chosen.size() > 1) {
            return new DoesNotFit("This question takes one option");
        }
        var ids = ids(choice.options());
        var positions = new HashSet<Integer>();
        for (var id : chosen) {
            if (!ids.contains(id) || !positions.add(ids.indexOf(id))) {
                return new DoesNotFit(
                        "The options of this question are " + String.join(", ", ids) + ", each at most once");
            }
        }
        return new Fits(Responses.chosen(positions));
    }

    static GivenResponse entered(ShownQuestion question, String entered) {
        return switch (question.interaction()) {
            case Interaction.NumberEntry _ -> entered(entered, EnteredNumber.MAX_LENGTH, "A number");
            case Interaction.TextEntry _ -> entered(entered, LONGEST_TEXT, "An answer");
            case Interaction.Choice _, Interaction.Ordering _, Interaction.Matching _, Interaction.Gaps _ ->
                new DoesNotFit("This question does not take what is typed in \"entered\" but " + wanted(question));
        };
    }

    private static GivenResponse entered(String entered, int most, String what) {
        return entered.length() > most || entered.chars().anyMatch(Character::isISOControl)
                ? new DoesNotFit(what + " has at most " + most + " characters, all printable")
                : new Fits(entered.strip());
    }

    /// `placed` are ids of options, one for each place, "" where nothing was put; of no place at all where nothing was
    /// answered.
    static GivenResponse placed(ShownQuestion question, List<String> placed) {
        var offered = switch (question.interaction()) {
            case Interaction.Ordering ordering ->
                Collections.nCopies(ordering.options().size(), ordering.options());
            case Interaction.Matching matching ->
                Collections.nCopies(matching.things().size(), matching.options());
            case Interaction.Gaps gaps ->
                gaps.gaps().stream().map(Interaction.Gap::options).toList();
            case Interaction.Choice _, Interaction.NumberEntry _, Interaction.TextEntry _ -> List.<List<Option>>of();
        };
        if (offered.isEmpty()) {
            return new DoesNotFit("This question does not take options in \"placed\" but " + wanted(question));
        }
        if (!placed.isEmpty() && placed.size() != offered.size()) {
            return new DoesNotFit("This question has " + offered.size() + " places, not " + placed.size());
        }
        var positions = new ArrayList<Integer>();
        for (int place = 0; place < placed.size(); place++) {
            var ids = ids(offered.get(place));
            if (!placed.get(place).isEmpty() && !ids.contains(placed.get(place))) {
                return new DoesNotFit(
                        "Place " + (place + 1) + " takes one of " + String.join(", ", ids) + ", or nothing");
            }
            positions.add(placed.get(place).isEmpty() ? Response.Placed.NOTHING : ids.indexOf(placed.get(place)));
        }
        return new Fits(Responses.placed(positions));
    }

    private static String wanted(ShownQuestion question) {
        return switch (question.interaction()) {
            case Interaction.Choice _ -> "options in \"chosen\"";
            case Interaction.NumberEntry _ -> "a number in \"entered\"";
            case Interaction.TextEntry _ -> "a text in \"entered\"";
            case Interaction.Ordering _, Interaction.Matching _, Interaction.Gaps _ ->
                "an option for each place in \"placed\"";
        };
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }
}
