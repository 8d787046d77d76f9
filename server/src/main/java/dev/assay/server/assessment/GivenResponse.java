package dev.assay.server.assessment;

import dev.assay.items.EnteredNumber;
import dev.assay.items.Option;
import dev.assay.items.Prompt;
import dev.assay.items.ShownQuestion;
import java.util.Collection;
import java.util.HashSet;

/// Turns what a browser sent into a response to keep, or says what is wrong with it. That the response is complete or
/// can be read as a number is not asked here: a candidate may leave a question half answered.
public sealed interface GivenResponse {
    /// `kept` as in [Responses].
    record Fits(String kept) implements GivenResponse {}

    /// Nothing a page of ours would send; `why` is for people.
    record DoesNotFit(String why) implements GivenResponse {}

    /// `chosen` are ids of options.
    static GivenResponse chosen(ShownQuestion question, Collection<String> chosen) {
        if (question.prompt() == Prompt.ENTER_NUMBER) {
            return new DoesNotFit("This question takes a number in \"entered\", not options");
        }
        if (question.prompt() == Prompt.CHOOSE_ONE && chosen.size() > 1) {
            return new DoesNotFit("This question takes one option");
        }
        var ids = question.options().stream().map(Option::id).toList();
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
        if (question.prompt() != Prompt.ENTER_NUMBER) {
            return new DoesNotFit("This question takes options in \"chosen\", not a number");
        }
        if (entered.length() > EnteredNumber.MAX_LENGTH || entered.chars().anyMatch(Character::isISOControl)) {
            return new DoesNotFit("A number has at most " + EnteredNumber.MAX_LENGTH + " characters, all printable");
        }
        return new Fits(entered.strip());
    }
}
