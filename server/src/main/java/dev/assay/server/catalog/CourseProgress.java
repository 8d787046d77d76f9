package dev.assay.server.catalog;

import java.util.Optional;
import java.util.Set;

/// How far a learner is in a plan, told from the set of finished lessons.
public record CourseProgress(Plan plan, Set<String> finished) {
    public CourseProgress {
        finished = Set.copyOf(finished);
    }

    public int lessons() {
        return plan.lessons().size();
    }

    public int done() {
        return (int) plan.lessons().stream().filter(this::has).count();
    }

    public int done(Course course) {
        return (int) course.lessons().stream().filter(this::has).count();
    }

    public boolean has(Lesson lesson) {
        return finished.contains(lesson.id());
    }

    public boolean isComplete(Course course) {
        return done(course) == course.lessons().size();
    }

    /// The lesson to go on with: the first unfinished one after the last finished one, else the first unfinished one;
    /// empty when all are done.
    public Optional<Lesson> next() {
        var lessons = plan.lessons();
        var last = -1;
        for (int i = 0; i < lessons.size(); i++) {
            last = has(lessons.get(i)) ? i : last;
        }
        var after =
                lessons.stream().skip(last + 1L).filter(lesson -> !has(lesson)).findFirst();
        return after.or(() -> lessons.stream().filter(lesson -> !has(lesson)).findFirst());
    }

    /// Minutes of lessons not finished yet.
    public int minutesLeft() {
        return plan.lessons().stream()
                .filter(lesson -> !has(lesson))
                .mapToInt(Lesson::minutes)
                .sum();
    }
}
