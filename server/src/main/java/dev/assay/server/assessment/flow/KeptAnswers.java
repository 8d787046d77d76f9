package dev.assay.server.assessment.flow;

import dev.assay.server.assessment.flow.GroupWork.Waiting;
import dev.assay.server.assessment.sql.AnswerLookups;
import dev.assay.server.assessment.sql.AnswerLookups.AnswerInSheet;
import dev.assay.server.assessment.sql.AnswerLookups.Question;
import dev.assay.server.kernel.AttemptId;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Reads the answers that stand on the pages of questions: all that wait by one statement, as [SavedAnswers] saves
/// them.
@Component
public class KeptAnswers {
    private final GroupWork<Question, Optional<AnswerInSheet>> work;

    public KeptAnswers(DataSource database) {
        this.work = new GroupWork<>("assay-questions", new Reader(new AnswerLookups(database))).start();
    }

    /// What is kept of one question; empty where there is no such question.
    public Optional<AnswerInSheet> at(AttemptId attempt, int slot) {
        return work.ask(new Question(attempt, slot));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        work.stop();
    }

    private record Reader(AnswerLookups lookups) implements GroupWork.Worker<Question, Optional<AnswerInSheet>> {
        @Override
        public List<Waiting<Question, Optional<AnswerInSheet>>> work(
                List<Waiting<Question, Optional<AnswerInSheet>>> batch) {
            try {
                var found = found(batch.stream().map(Waiting::asked).toList());
                for (int i = 0; i < batch.size(); i++) {
                    batch.get(i).done().complete(found.get(i));
                }
            } catch (SQLException | RuntimeException failed) {
                batch.forEach(waiting -> waiting.done().completeExceptionally(failed));
            }
            return List.of();
        }

        /// Once more where the database broke the connection since the last time.
        private List<Optional<AnswerInSheet>> found(List<Question> questions) throws SQLException {
            try {
                return lookups.of(questions);
            } catch (SQLException broken) {
                return lookups.of(questions);
            }
        }

        @Override
        public void end() {
            lookups.close();
        }
    }
}
