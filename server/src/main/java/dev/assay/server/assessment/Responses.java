package dev.assay.server.assessment;

import dev.assay.items.EnteredNumber;
import dev.assay.items.Prompt;
import dev.assay.items.Response;
import dev.assay.items.ShownQuestion;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A response as it is kept: the letters of the chosen options in order (`bd`), or the number as typed; nothing for no
/// answer.
public final class Responses {
    private Responses() {}

    /// `positions` count from 0.
    public static String chosen(Set<Integer> positions) {
        var letters = new StringBuilder();
        new TreeSet<>(positions).forEach(position -> letters.append((char) ('a' + position)));
        return letters.toString();
    }

    public static Response read(Prompt prompt, String kept) {
        if (kept.isEmpty()) {
            return new Response.None();
        }
        return switch (prompt) {
            case CHOOSE_ONE, CHOOSE_TWO -> {
                var positions = new HashSet<Integer>();
                kept.chars().forEach(letter -> positions.add(letter - 'a'));
                yield new Response.Chosen(positions);
            }
            case ENTER_NUMBER -> new Response.Entered(kept);
        };
    }

    /// Whether nothing is missing: one option, two options, or a number that can be read.
    public static boolean isComplete(ShownQuestion question, String kept) {
        return switch (question.prompt()) {
            case CHOOSE_ONE -> kept.length() == 1;
            case CHOOSE_TWO -> kept.length() == 2;
            case ENTER_NUMBER -> !kept.isEmpty() && whatToEnter(question, kept).isEmpty();
        };
    }

    /// What to enter instead of a number that cannot be read.
    public static Optional<String> whatToEnter(ShownQuestion question, String kept) {
        if (question.prompt() != Prompt.ENTER_NUMBER || kept.isEmpty()) {
            return Optional.empty();
        }
        return switch (EnteredNumber.read(kept, question.unit())) {
            case EnteredNumber.Understood _ -> Optional.empty();
            case EnteredNumber.Unreadable unreadable -> Optional.of(unreadable.whatToEnter());
        };
    }
}
