package dev.assay.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.kernel.Slug;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CourseProgressTest {
    private static final Plan PLAN = new Plan(
            new Slug("p"),
            "Plan",
            "",
            "intermediate",
            1,
            "",
            Map.of("D1", "Domain"),
            List.of(course("c1", "L1.1", "L1.2"), course("c2", "L2.1", "L2.2")),
            "v");

    private static Course course(String slug, String... lessons) {
        return new Course(
                new Slug(slug),
                slug,
                "D1",
                slug,
                "",
                List.of(lessons).stream().map(CourseProgressTest::lesson).toList());
    }

    private static Lesson lesson(String id) {
        return new Lesson(
                new Slug(id.toLowerCase(java.util.Locale.ROOT).replace('.', '-')),
                id,
                id,
                new Objective("O" + id, "do"),
                10,
                "text",
                List.of());
    }

    @Test
    void aNewcomerStartsWithTheFirstLesson() {
        var progress = new CourseProgress(PLAN, Set.of());
        assertThat(progress.next()).map(Lesson::id).contains("L1.1");
        assertThat(progress.minutesLeft()).isEqualTo(40);
    }

    @Test
    void whoLeftOffGoesOnAfterTheLastFinishedLesson() {
        var progress = new CourseProgress(PLAN, Set.of("L1.2"));
        assertThat(progress.next()).map(Lesson::id).contains("L2.1");
    }

    @Test
    void afterTheEndTheSkippedLessonsComeUp() {
        var progress = new CourseProgress(PLAN, Set.of("L1.2", "L2.1", "L2.2"));
        assertThat(progress.next()).map(Lesson::id).contains("L1.1");
        assertThat(progress.isComplete(PLAN.courses().get(1))).isTrue();
        assertThat(progress.isComplete(PLAN.courses().get(0))).isFalse();
    }

    @Test
    void lessonsThatLeftThePlanDoNotCount() {
        var progress = new CourseProgress(PLAN, Set.of("L9.9", "L1.1"));
        assertThat(progress.done()).isEqualTo(1);
    }

    @Test
    void whenAllIsFinishedNothingIsNext() {
        assertThat(new CourseProgress(PLAN, Set.of("L1.1", "L1.2", "L2.1", "L2.2")).next())
                .isEmpty();
    }

    @Test
    void aLessonKnowsItsNeighboursAcrossCourses() {
        var place = new LessonPlace(PLAN, PLAN.lessons().get(2));
        assertThat(place.previous()).map(Lesson::id).contains("L1.2");
        assertThat(place.next()).map(Lesson::id).contains("L2.2");
        assertThat(place.number()).isEqualTo(1);
        assertThat(new LessonPlace(PLAN, PLAN.lessons().get(0)).previous()).isEmpty();
    }
}
