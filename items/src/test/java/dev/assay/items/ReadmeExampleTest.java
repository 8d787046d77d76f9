package dev.assay.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.items.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {
    private static final Path MODULE = Path.of(System.getProperty("assay.root", ".."), "items");

    @Test
    void theExampleRuns() {
        example(Samples.NUMERIC, Samples.seed(1));
    }

    @Test
    void theReadmeShowsTheExampleThatRuns() throws IOException {
        String source = Files.readString(MODULE.resolve("src/test/java/dev/assay/items/ReadmeExampleTest.java"));
        String body = source.substring(
                source.indexOf("// The example\n") + "// The example\n".length(), source.indexOf("// Its end\n"));
        String example = body.lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip();
        assertEquals(11, example.lines().count());
        assertTrue(Files.readString(MODULE.resolve("README.md")).contains("```java\n" + example + "\n```"), example);
    }

    private static void example(String yaml, byte[] seed) {
        // The example
        Problems problems = new Problems();
        ItemModel model = ItemModels.parse(yaml, "PM-001.yaml", problems).orElseThrow();
        System.out.println(ItemLint.check(List.of(model)));

        Variant variant = Variants.of(model, seed); // 16 secret bytes or more, fresh for every question
        ShownQuestion question = variant.shown();
        System.out.println(question.stem());
        question.options().forEach(option -> System.out.println(option.id() + ") " + option.text()));

        Response response = new Response.Chosen(Set.of(1));
        System.out.println(Scoring.correct(variant.key(), response));
        // Its end
    }
}
