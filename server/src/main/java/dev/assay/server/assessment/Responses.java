package dev.assay.server.assessment;

import dev.assay.items.EnteredNumber;
import dev.assay.items.Interaction;
import dev.assay.items.Prompt;
import dev.assay.items.Response;
import dev.assay.items.ShownQuestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A response as it is kept: the letters of the chosen options in order (`bd`); what was typed; for each place the
/// letter
/// of the option put there, or a hyphen (`c-a`); nothing for no answer.
public final class Responses {
    private static final char EMPTY_PLACE = '-';

    private Responses() {}

    /// `positions` count from 0.
    public static String chosen(Set<Integer> positions) {
        var letters = new StringBuilder();
        new TreeSet<>(positions).forEach(position -> letters.append(letter(position)));
        return letters.toString();
    }

    /// `positions` count from 0, or are [Response.Placed#NOTHING]; all of them nothing is no answer.
    public static String placed(List<Integer> positions) {
        return positions.stream().allMatch(position -> position == Response.Placed.NOTHING)
                ? ""
                : positions.stream()
                        .map(position -> String.valueOf(letter(position)))
                        .collect(Collectors.joining());
    }

    private static char letter(int position) {
        return position == Response.Placed.NOTHING ? EMPTY_PLACE : (char) ('a' + position);
    }

    public static Response read(Interaction interaction, String kept) {
        if (kept.isEmpty()) {
            return new Response.None();
        }
        return switch (interaction) {
            case Interaction.Choice _ -> {
                var positions = new HashSet<Integer>();
                kept.chars().forEach(letter -> positions.add(letter - 'a'));
                yield new Response.Chosen(positions);
            }
            case Interaction.NumberEntry _, Interaction.TextEntry _ -> new Response.Entered(kept);
            case Interaction.Ordering _, Interaction.Matching _, Interaction.Gaps _ ->
                new Response.Placed(places(kept));
        };
    }

    private static List<Integer> places(String kept) {
        var positions = new ArrayList<Integer>();
        kept.chars().forEach(letter -> positions.add(letter == EMPTY_PLACE ? Response.Placed.NOTHING : letter - 'a'));
        return positions;
    }

    /// Whether nothing is missing: as many options as are asked for, a number that can be read, every place filled and
    /// nothing put in order twice.
    public static boolean isComplete(ShownQuestion question, String kept) {
        return switch (question.interaction()) {
            case Interaction.Choice choice -> isComplete(choice.prompt(), kept.length());
            case Interaction.NumberEntry _ ->
                !kept.isEmpty() && whatToEnter(question, kept).isEmpty();
            case Interaction.TextEntry _ -> !kept.isBlank();
            case Interaction.Ordering _ ->
                isFilled(kept) && kept.chars().distinct().count() == kept.length();
            case Interaction.Matching _, Interaction.Gaps _ -> isFilled(kept);
        };
    }

    private static boolean isComplete(Prompt prompt, int chosen) {
        return prompt == Prompt.CHOOSE_TWO ? chosen == 2 : prompt == Prompt.CHOOSE_ONE ? chosen == 1 : chosen >= 1;
    }

    private static boolean isFilled(String kept) {
        return !kept.isEmpty() && kept.indexOf(EMPTY_PLACE) < 0;
    }

    /// What to enter instead of a number that cannot be read.
    public static Optional<String> whatToEnter(ShownQuestion question, String kept) {
        if (!(question.interaction() instanceof Interaction.NumberEntry entry) || kept.isEmpty()) {
            return Optional.empty();
        }
        return switch (EnteredNumber.read(kept, entry.units())) {
            case EnteredNumber.Understood _ -> Optional.empty();
            case EnteredNumber.Unreadable unreadable -> Optional.of(unreadable.whatToEnter());
        };
    }
}
