package dev.assay.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Level;
import dev.assay.items.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueprintFileTest {
    private static final String GOOD = """
            version: 3
            total: 6
            cells:
              - {course: C01, domain: D1, one_answer: 3, choose_two: 1}
              - {course: C02, domain: D2, one_answer: 2, choose_two: 0}
            levels:
              apply: {min: 2, max: 4}
            exposure_ceiling: 40
            """;

    @TempDir
    private Path folder;

    private Optional<Blueprint> read(String yaml, Problems problems) throws IOException {
        var file = Files.writeString(folder.resolve("blueprint.yaml"), yaml);
        return BlueprintFile.read(folder, file, problems);
    }

    @Test
    void whatIsLeftOutIsNotDemanded() throws IOException {
        var problems = new Problems();
        var blueprint = read(GOOD, problems).orElseThrow();
        assertThat(problems.hasErrors()).isFalse();
        assertThat(blueprint.bounds(Level.APPLY)).isEqualTo(new Blueprint.Bounds(2, 4));
        assertThat(blueprint.bounds(Level.RECALL)).isEqualTo(new Blueprint.Bounds(0, 6));
        assertThat(blueprint.maxNumericEntry()).isEqualTo(6);
        assertThat(blueprint.onePerObjective()).isFalse();
        assertThat(blueprint.exposureCeiling()).isEqualTo(0.4);
        assertThat(read(GOOD.replace("exposure_ceiling: 40\n", ""), problems)
                        .orElseThrow()
                        .exposureCeiling())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    total: 6              | total: 7                | blueprint.yaml:3: the cells add up to 6 questions, 'total' says 7
                    course: C02           | course: C01             | blueprint.yaml:3: the course C01 has two cells; add them up in one
                    choose_two: 0         | choose_two: -1          | blueprint.yaml:5: 'choose_two' must not be negative
                    {min: 2, max: 4}      | {min: 5, max: 4}        | blueprint.yaml:7: 'min' must be at least 0 and at most 'max'
                    exposure_ceiling: 40  | exposure_ceiling: 0     | blueprint.yaml:8: 'exposure_ceiling' is a share of forms in percent, from 1 to 100
                    exposure_ceiling: 40  | exposure_ceiling: 101   | blueprint.yaml:8: 'exposure_ceiling' is a share of forms in percent, from 1 to 100
                    """)
    void mistakesAreToldWithTheirLine(String good, String bad, String told) throws IOException {
        var problems = new Problems();
        assertThat(read(GOOD.replace(good, bad), problems)).isEmpty();
        assertThat(problems.errors()).extracting(Object::toString).contains(told);
    }
}
