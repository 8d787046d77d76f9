package dev.assay.server.catalog;

import dev.assay.server.kernel.Slug;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A learning plan as its owner wrote it. `domains` maps a domain's id (`D1`) to its name, in the blueprint's order;
/// `version` is the
/// SHA-256 of the plan's files, in hex.
public record Plan(
        Slug slug,
        String title,
        String summary,
        String level,
        int hours,
        String notice,
        Map<String, String> domains,
        List<Course> courses,
        String version) {

    public List<Lesson> lessons() {
        return courses.stream().flatMap(course -> course.lessons().stream()).toList();
    }

    public Optional<Course> course(Slug course) {
        return courses.stream()
                .filter(candidate -> candidate.slug().equals(course))
                .findFirst();
    }

    public Optional<Lesson> lesson(Slug lesson) {
        return lessons().stream()
                .filter(candidate -> candidate.slug().equals(lesson))
                .findFirst();
    }

    /// The lesson that teaches an objective such as `O3.1`.
    public Optional<Lesson> lessonFor(String objective) {
        return lessons().stream()
                .filter(lesson -> lesson.objective().id().equals(objective))
                .findFirst();
    }
}
