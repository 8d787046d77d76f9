package dev.assay.server.catalog.flow;

import dev.assay.server.catalog.Lesson;
import dev.assay.server.catalog.Plan;
import dev.assay.server.catalog.sql.FinishedLessons;
import dev.assay.server.kernel.AccountId;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Marks a lesson as finished, or takes the mark back. Doing either twice changes nothing.
@Component
public class FinishLesson {
    private final FinishedLessons finished;
    private final InstantSource clock;

    FinishLesson(FinishedLessons finished, InstantSource clock) {
        this.finished = finished;
        this.clock = clock;
    }

    @Transactional
    public void finish(AccountId account, Plan plan, Lesson lesson) {
        finished.add(account, plan.slug(), lesson.id(), clock.instant());
    }

    @Transactional
    public void reopen(AccountId account, Plan plan, Lesson lesson) {
        finished.remove(account, plan.slug(), lesson.id());
    }
}
