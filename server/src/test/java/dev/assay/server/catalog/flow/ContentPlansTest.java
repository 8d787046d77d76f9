package dev.assay.server.catalog.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.server.catalog.Lesson;
import dev.assay.server.kernel.ContentFolder;
import dev.assay.server.kernel.ContentProblems;
import dev.assay.server.kernel.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentPlansTest {
    @TempDir
    Path content;

    @Test
    void theServerlessPlanHasTenCoursesAndAtLeastTwelveWrittenLessons() {
        var plans = new ContentPlans(new ContentFolder(Path.of(System.getProperty("assay.root", ".."), "content")));
        var plan = plans.plan(new Slug("serverless")).orElseThrow();
        assertThat(plan.courses()).hasSize(10);
        assertThat(plan.lessons()).hasSize(56);
        assertThat(plan.lessons().stream().filter(Lesson::isWritten)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(plan.lessons())
                .allSatisfy(lesson -> assertThat(
                                lesson.isWritten() || !lesson.reading().isEmpty())
                        .isTrue());
        assertThat(plan.notice()).contains("not affiliated");
        assertThat(plan.lessonFor("O3.1")).map(Lesson::id).contains("L3.1");
    }

    @Test
    void everyMistakeIsToldWithFileAndLine() throws IOException {
        write(
                "p/plan.yaml",
                "id: q\ntitle: T\nsummary: S\nlevel: intermediate\nhours: 1\nnotice: N\nextra: 1\ndomains: {D1: One}\ncourses: [c1, c2]\n");
        write("p/courses/c1/course.yaml", """
                id: C1
                domain: D9
                title: T
                summary: S
                lessons:
                  - {id: L1, title: One, minutes: 5, objective: {id: O1, statement: do}, file: missing.md}
                  - {id: L1, title: Two, minutes: x, objective: {id: O1, statement: do}, reading: [{title: t, url: 'http://plain'}]}
                """);
        assertThatThrownBy(() -> new ContentPlans(new ContentFolder(content)))
                .isInstanceOf(ContentProblems.class)
                .hasMessageContaining("p/plan.yaml:1: ")
                .hasMessageContaining("p/plan.yaml:7: ")
                .hasMessageContaining("p/courses/c1/course.yaml:2: ")
                .hasMessageContaining("p/courses/c1/course.yaml:7: ")
                .hasMessageContaining("missing.md:1: ")
                .hasMessageContaining("p/courses/c2/course.yaml:1: ");
    }

    private void write(String file, String text) throws IOException {
        var path = content.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
