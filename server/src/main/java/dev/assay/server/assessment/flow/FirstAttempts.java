package dev.assay.server.assessment.flow;

import dev.assay.server.assessment.ResponseTable;
import dev.assay.server.assessment.sql.ScoredAnswers;
import dev.assay.server.kernel.Slug;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the response table in one transaction.
@Component
class FirstAttempts implements ResponseTable {
    private final ScoredAnswers answers;

    FirstAttempts(ScoredAnswers answers) {
        this.answers = answers;
    }

    @Override
    @Transactional(readOnly = true)
    public void eachFirstAttempt(Slug plan, Consumer<List<ScoredAnswer>> attempt) {
        answers.eachFirstAttempt(plan, attempt);
    }
}
