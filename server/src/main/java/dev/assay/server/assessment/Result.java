package dev.assay.server.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a candidate is told after submitting: right answers by domain and objectives to study, never questions or keys.
///
/// `missed` has the objectives of a domain with a wrong or missing answer, by domain; domains without any are left out.
public record Result(Attempt attempt, List<DomainScore> domains, Map<String, Set<String>> missed) {
    public Result {
        domains = List.copyOf(domains);
    }

    /// `domain` as in `D1`.
    public record DomainScore(String domain, int correct, int questions) {
        /// Whether it reaches the share that passes the whole.
        public boolean reaches(PassPolicy policy) {
            return correct >= policy.passMark(questions);
        }
    }

    /// `order` names the domains in the order of the plan.
    public static Result of(Attempt attempt, List<IssuedQuestion> form, Marks marks, List<String> order) {
        var domains = new ArrayList<DomainScore>();
        var missed = new LinkedHashMap<String, Set<String>>();
        for (var domain : order) {
            var questions = form.stream()
                    .filter(question -> question.model().domain().equals(domain))
                    .toList();
            var wrong = questions.stream()
                    .filter(question -> !marks.isRight(question.slot()))
                    .map(question -> question.model().objective())
                    .toList();
            if (!questions.isEmpty()) {
                domains.add(new DomainScore(domain, marks.score(questions), questions.size()));
            }
            if (!wrong.isEmpty()) {
                missed.put(domain, new TreeSet<>(wrong));
            }
        }
        return new Result(attempt, domains, missed);
    }
}
