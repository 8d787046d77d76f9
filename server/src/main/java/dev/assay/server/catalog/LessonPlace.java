package dev.assay.server.catalog;

import java.util.Optional;

/// A lesson and what stands around it.
public record LessonPlace(Plan plan, Lesson lesson) {
    public Course course() {
        return plan.courses().stream()
                .filter(course -> course.lessons().contains(lesson))
                .findFirst()
                .orElseThrow();
    }

    /// Counted from 1 within the course.
    public int number() {
        return course().lessons().indexOf(lesson) + 1;
    }

    public Optional<Lesson> next() {
        return neighbour(1);
    }

    public Optional<Lesson> previous() {
        return neighbour(-1);
    }

    private Optional<Lesson> neighbour(int step) {
        var all = plan.lessons();
        var index = all.indexOf(lesson) + step;
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    public String address(Lesson other) {
        return "/plans/" + plan.slug() + "/lessons/" + other.slug();
    }
}
