package dev.assay.server.badge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadgeClassFileTest {
    private static final Path CONTENT = Path.of(System.getProperty("assay.root", ".."), "content");

    @Test
    void theServerlessBadgeIsRead() {
        var problems = new Problems();
        var badge = BadgeClassFile.read(CONTENT, CONTENT.resolve("serverless"), problems)
                .orElseThrow();
        assertThat(problems.errors()).isEmpty();
        assertThat(badge.name()).isEqualTo("Serverless on AWS");
        assertThat(badge.domains()).containsExactly(4, 10, 6, 9, 4, 6, 5, 6);
        assertThat(badge.questions()).isEqualTo(50);
        assertThat(badge.passMark()).isEqualTo(40);
        assertThat(badge.tags()).contains("serverless");
    }

    @Test
    void everyMistakeIsToldWithFileAndLine(@TempDir Path content) throws IOException {
        var plan = Files.createDirectory(content.resolve("demo"));
        Files.writeString(plan.resolve("badge.yaml"), """
                name: Demo
                description: What it is
                level: Mastered
                achievement_type: Diploma
                criteria: Do it
                tags: [one]
                art: {emblem: dragon, plate: verdigris}
                mark: lower
                policy: {questions: 50, pass_percent: 0, wait_after_fail: P1D}
                colour: red
                """);
        Files.writeString(plan.resolve("blueprint.yaml"), "cells:\n  - {domain: D1, one_answer: 0, choose_two: 0}\n");
        var problems = new Problems();
        assertThat(BadgeClassFile.read(content, plan, problems)).isEmpty();
        assertThat(problems.errors())
                .extracting(Object::toString)
                .anyMatch(line -> line.startsWith("demo/badge.yaml:3:") && line.contains("Mastered"))
                .anyMatch(line -> line.startsWith("demo/badge.yaml:4:") && line.contains("Badge"))
                .anyMatch(line -> line.startsWith("demo/badge.yaml:7:") && line.contains("dragon"))
                .anyMatch(line -> line.startsWith("demo/badge.yaml:8:") && line.contains("capitals"))
                .anyMatch(line -> line.startsWith("demo/badge.yaml:9:") && line.contains("pass_percent"))
                .anyMatch(line -> line.startsWith("demo/badge.yaml:10:") && line.contains("colour"))
                .anyMatch(line -> line.startsWith("demo/blueprint.yaml:1:") && line.contains("at least one question"));
    }
}
