package dev.assay.server.assessment.flow;

import dev.assay.server.assessment.NewAnswer;
import dev.assay.server.assessment.SaveOutcome;
import dev.assay.server.assessment.sql.AnswerBatches;
import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Saves answers by group commit: one writer takes all that wait, and each is told what became of its answer once it is
/// on disk ([AnswerWriter]).
@Component
public class SavedAnswers {
    private final GroupWork<NewAnswer, SaveOutcome> work;

    public SavedAnswers(DataSource database, InstantSource clock) {
        this.work = new GroupWork<>("assay-answers", new AnswerWriter(new AnswerBatches(database), clock)).start();
    }

    /// Returns when the answer is on disk, or when it is known that it is not.
    public SaveOutcome save(NewAnswer answer) {
        try {
            return work.ask(answer);
        } catch (GroupWork.RefusedException refused) {
            return new SaveOutcome.NotSaved(refused.why());
        }
    }

    /// Saves what waits, then ends.
    @PreDestroy
    void stop() throws InterruptedException {
        work.stop();
    }
}
