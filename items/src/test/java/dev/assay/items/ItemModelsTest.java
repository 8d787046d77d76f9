package dev.assay.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.items.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemModelsTest {
    @Test
    void theHeadIsReadAsItStands() {
        ItemModel model = Samples.parse(Samples.CHOOSE_TWO);
        assertEquals("ST-C05-90", model.id());
        assertEquals(Format.CHOOSE_TWO, model.format());
        assertEquals(Level.APPLY, model.level());
        assertEquals("D4", model.domain());
        assertEquals("C05", model.course());
        assertEquals("O5.1", model.objective());
        assertEquals("Keep a queue healthy", model.title());
        assertEquals(List.of("DM-900"), model.enemies());
        assertEquals(Samples.CHOOSE_TWO, model.source());
        assertTrue(model.version().matches("[0-9a-f]{64}"));
    }

    @Test
    void everyMistakeOfANumericModelNamesItsLine() {
        refused(Samples.NUMERIC, "id: PM-900", "id: 900", "x.yaml:1: '900' is not an id like");
        refused(
                Samples.NUMERIC,
                "kind: numeric",
                "kind: essay",
                "x.yaml:2: 'kind' must be one of decision, gaps, matching, numeric, ordering, static, text");
        refused(
                Samples.NUMERIC,
                "format: single",
                "format: choose-two",
                "x.yaml:3: 'format' must be one of entry, single");
        refused(
                Samples.NUMERIC,
                "level: apply",
                "level: hard",
                "x.yaml:8: 'level' must be one of analyse, apply, recall");
        refused(Samples.NUMERIC, "https://", "http://", "x.yaml:10: every source must be a web address");
        refused(Samples.NUMERIC, "receives {r}", "receives {rr}", "x.yaml:12: {rr} is not a name of this item");
        refused(Samples.NUMERIC, "receives {r}", "receives {r", "x.yaml:12: a single '{' (near");
        refused(Samples.NUMERIC, "step: 500", "step: 0", "x.yaml:18: a range needs min <= max");
        refused(Samples.NUMERIC, "step: 500", "step: 0.001", "x.yaml:18: a range has at most");
        refused(Samples.NUMERIC, "step: 500", "steps: 500", "x.yaml:18: unknown field 'steps'");
    }

    @Test
    void everyMistakeInTheSumsOfANumericModelNamesItsLine() {
        refused(Samples.NUMERIC, "[200, 300]", "[2:30]", "x.yaml:19: '2:30' is read as a number");
        refused(Samples.NUMERIC, "{demand: r", "{R: r", "the name 'R' is already taken");
        refused(
                Samples.NUMERIC,
                "% 1000 == 0",
                "% 1000 == q",
                "x.yaml:21: expression 'r * d % 1000 == q': unknown name q");
        refused(
                Samples.NUMERIC,
                "key: CEILING(demand)",
                "key: CEILING(demand",
                "x.yaml:22: expression 'CEILING(demand': ");
        refused(Samples.NUMERIC, "key: CEILING(demand)", "", "the field 'key' is missing");
        refused(
                Samples.NUMERIC,
                "show: int",
                "show: hex",
                "x.yaml:24: 'show' must be one of dec1, dec2, int, money, plain");
        refused(Samples.NUMERIC, "misconception: rate taken for concurrency", "why: x", "unknown field 'why'");
        refused(Samples.NUMERIC, "unit:", "colour: red\nunit:", "x.yaml:23: unknown field 'colour'");
    }

    @Test
    void everyMistakeOfADecisionModelNamesItsLine() {
        refused(
                Samples.DECISION,
                "need == 'replay'",
                "need == 'repaly'",
                "x.yaml:22: the factor 'need' has no value 'repaly'");
        refused(Samples.DECISION, "answer: topic", "answer: topics", "x.yaml:23: no such answer: topics");
        refused(Samples.DECISION, "beside: [bus]", "beside: [car]", "no such answer: car");
        refused(
                Samples.DECISION,
                "otherwise: true",
                "when: \"need == 'all'\"",
                "x.yaml:24: every rule has a 'when', but for the last");
        refused(Samples.DECISION, ", bus: A bus", "", "at least 4 answers are needed");
        refused(Samples.DECISION, "{topic: thinks", "{taxi: thinks", "no such answer: taxi");
    }

    @Test
    void everyMistakeOfAStaticModelNamesItsLine() {
        refused(Samples.CHOOSE_TWO, ", Add a failure queue., Shrink the batch.", "", "at least 2 keys");
        refused(
                Samples.CHOOSE_TWO,
                "format: choose-two",
                "format: entry",
                "'format' must be one of choose-two, several, single");
        refused(Samples.CHOOSE_TWO, "{{\"queue\"", "{\"queue\"", "x.yaml:13: a single '{'");
        refused(Samples.CHOOSE_TWO, "misconception: size", "misconception:", "the field 'misconception' is missing");
    }

    @Test
    void filesAreReadInOrderAndMustBearTheirId(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("items/C05"));
        Files.writeString(folder.resolve("PM-900.yaml"), Samples.NUMERIC);
        Files.writeString(folder.resolve("DM-900.yaml"), Samples.DECISION);
        Files.writeString(folder.resolve("wrong.yaml"), Samples.CHOOSE_TWO);
        Problems problems = new Problems();
        List<ItemModel> models = ItemModels.read(root, root.resolve("items"), problems);
        assertEquals(
                List.of("DM-900", "PM-900", "ST-C05-90"),
                models.stream().map(ItemModel::id).toList());
        assertEquals("items/C05/wrong.yaml:1: the file must be called ST-C05-90.yaml", problems.toString());
    }

    @Test
    void damagedTextIsRefusedOrReadButNeverThrows() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261101L);
        int refused = 0;
        for (int i = 0; i < 1500; i++) {
            StringBuilder text = new StringBuilder(List.of(Samples.NUMERIC, Samples.DECISION, Samples.CHOOSE_TWO)
                    .get(i % 3));
            for (int damage = random.nextInt(1, 6); damage > 0 && !text.isEmpty(); damage--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{}[]:'\"&*!-#|>%\n \u0000\ud83d".charAt(random.nextInt(19)));
                    case 2 -> text.setLength(Math.max(1, at));
                    default -> throw new AssertionError("three ways of damage");
                }
            }
            Problems problems = new Problems();
            boolean read = ItemModels.parse(text.toString(), "x.yaml", problems).isPresent();
            assertEquals(!read, problems.hasErrors(), text.toString());
            refused += read ? 0 : 1;
        }
        assertTrue(refused > 500, "refused " + refused);
    }

    private static void refused(String yaml, String part, String mistake, String expected) {
        assertTrue(yaml.contains(part), part);
        Problems problems = new Problems();
        assertFalse(ItemModels.parse(yaml.replace(part, mistake), "x.yaml", problems)
                .isPresent());
        assertTrue(problems.toString().contains(expected), () -> expected + " is not in\n" + problems);
    }
}
