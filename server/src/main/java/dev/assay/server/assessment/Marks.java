package dev.assay.server.assessment;

import dev.assay.items.Credit;
import dev.assay.items.Scoring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each answer of an attempt earned, by slot, under the rules of the model versions that the attempt was sat with.
public record Marks(Map<Integer, Credit> bySlot) {
    public Marks {
        bySlot = Map.copyOf(bySlot);
    }

    /// Throws `IllegalStateException` for an answer to a question that was not issued.
    public static Marks of(List<IssuedQuestion> form, List<Answer> answers) {
        var questions = new HashMap<Integer, IssuedQuestion>();
        form.forEach(question -> questions.put(question.slot(), question));
        var marks = new HashMap<Integer, Credit>();
        for (var answer : answers) {
            var question = questions.get(answer.slot());
            if (question == null) {
                throw new IllegalStateException("The issue log has no question " + answer.slot());
            }
            var response = Responses.read(question.shown().interaction(), answer.response());
            marks.put(
                    answer.slot(),
                    Scoring.credit(question.key(), response, question.model().scoring()));
        }
        return new Marks(marks);
    }

    /// Whether nothing of an answer was wrong and nothing missing.
    public boolean isRight(int slot) {
        var mark = bySlot.get(slot);
        return mark != null && mark.isFull();
    }

    /// The score, in whole questions.
    public int score() {
        return Scoring.wholeQuestions(bySlot.values());
    }

    /// The same over some of the questions.
    public int score(List<IssuedQuestion> questions) {
        return Scoring.wholeQuestions(questions.stream()
                .map(question -> bySlot.get(question.slot()))
                .filter(mark -> mark != null)
                .toList());
    }
}
