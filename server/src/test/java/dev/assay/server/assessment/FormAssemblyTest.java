package dev.assay.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Format;
import dev.assay.items.ItemModel;
import dev.assay.items.Level;
import dev.assay.items.source.Problems;
import dev.assay.psychometrics.assembly.AssemblyItem;
import dev.assay.server.kernel.AttemptId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FormAssemblyTest {
    private static final Blueprint BLUEPRINT = TestContent.blueprint();
    private static final FormPool POOL = TestContent.pool(BLUEPRINT, TestContent.models());
    private static final VariantSeeds SEEDS = new VariantSeeds(new byte[32]);

    private static List<DrawnQuestion> form(long seed, ShownBefore before, Map<String, Long> exposures) {
        var attempt = new AttemptId(new UUID(seed, 7));
        var outcome = new FormAssembly(POOL, SEEDS).assemble(attempt, before, exposures, new SplittableRandom(seed));
        return assertThat(outcome)
                .isInstanceOfSatisfying(FormAssembly.Assembled.class, form -> {})
                .extracting(form -> ((FormAssembly.Assembled) form).questions())
                .actual();
    }

    private static List<DrawnQuestion> form(long seed) {
        return form(seed, ShownBefore.NOTHING, Map.of());
    }

    @Test
    void everyFormObeysTheBlueprint() {
        for (int seed = 0; seed < 400; seed++) {
            var models = form(seed).stream().map(DrawnQuestion::model).toList();
            for (var cell : BLUEPRINT.cells()) {
                assertThat(count(models, cell, true)).isEqualTo(cell.chooseTwo());
                assertThat(count(models, cell, false)).isEqualTo(cell.oneAnswer());
            }
            for (var level : Level.values()) {
                var bounds = BLUEPRINT.bounds(level);
                assertThat(models.stream()
                                .filter(model -> model.level() == level)
                                .count())
                        .isBetween((long) bounds.least(), (long) bounds.most());
            }
            assertThat(models.stream()
                            .filter(model -> model.format() == Format.ENTRY)
                            .count())
                    .isLessThanOrEqualTo(BLUEPRINT.maxNumericEntry());
            assertThat(models.stream().map(ItemModel::objective)).doesNotHaveDuplicates();
            var ids = models.stream().map(ItemModel::id).collect(Collectors.toSet());
            assertThat(models.stream().flatMap(model -> model.enemies().stream()))
                    .doesNotContainAnyElementsOf(ids);
        }
    }

    private static long count(List<ItemModel> models, Blueprint.Cell cell, boolean chooseTwo) {
        return models.stream()
                .filter(model ->
                        model.course().equals(cell.course()) && model.domain().equals(cell.domain()))
                .filter(model -> (model.format() == Format.CHOOSE_TWO) == chooseTwo)
                .count();
    }

    @Test
    void slotsCountFromOneAndTheOrderOfCoursesDiffersFromFormToForm() {
        var first = form(1);
        assertThat(first)
                .extracting(DrawnQuestion::slot)
                .isSorted()
                .startsWith(1)
                .endsWith(50);
        assertThat(first.stream().map(question -> question.model().course()))
                .isNotEqualTo(form(2).stream()
                        .map(question -> question.model().course())
                        .toList());
    }

    @Test
    void sixAttemptsInARowShowNothingTwice() {
        for (int seed = 0; seed < 20; seed++) {
            var shown = new ArrayList<List<DrawnQuestion>>();
            for (int attempt = 0; attempt < 6; attempt++) {
                var last = shown.subList(Math.max(0, shown.size() - ShownBefore.ATTEMPTS), shown.size());
                var before = new HashSet<UUID>();
                var models = new HashSet<String>();
                last.forEach(form -> form.forEach(question -> {
                    before.add(question.tuple());
                    models.add(question.model().id());
                }));
                var next = form(seed * 100L + attempt, new ShownBefore(models, before), Map.of());
                assertThat(next).noneMatch(question -> before.contains(question.tuple()));
                shown.add(next);
            }
        }
    }

    @Test
    void secondFormPrefersModelsNotMetBefore() {
        var first = form(3);
        var met = first.stream().map(question -> question.model().id()).collect(Collectors.toSet());
        var tuples = first.stream().map(DrawnQuestion::tuple).collect(Collectors.toSet());
        int again = 0;
        int byChance = 0;
        for (int seed = 100; seed < 140; seed++) {
            again += overlap(form(seed, new ShownBefore(met, tuples), Map.of()), met);
            byChance += overlap(form(seed), met);
        }
        assertThat(again).isLessThan(byChance * 3 / 4);
    }

    private static int overlap(List<DrawnQuestion> form, java.util.Set<String> models) {
        return (int) form.stream()
                .filter(question -> models.contains(question.model().id()))
                .count();
    }

    @Test
    void everyFormIsExpectedToBePassedAlikeByWhoeverOnlyJustPasses() {
        var items = POOL.items().stream().collect(Collectors.toMap(AssemblyItem::id, item -> item));
        double cut = POOL.assembler().pool().cut();
        var scores = new ArrayList<Double>();
        for (int seed = 0; seed < 400; seed++) {
            double score = form(seed).stream()
                    .mapToDouble(question -> Objects.requireNonNull(
                                    items.get(question.model().id()))
                            .expectedScore(cut))
                    .sum();
            assertThat(score).isBetween(39.5, 40.5);
            scores.add(score);
        }
        double mean = scores.stream().mapToDouble(score -> score).average().orElseThrow();
        assertThat(scores.stream()
                        .mapToDouble(score -> (score - mean) * (score - mean))
                        .average()
                        .orElseThrow())
                .isLessThan(0.25 * 0.25);
    }

    @Test
    void noModelIsOnMoreFormsThanTheCeilingAllows() {
        var exposures = new HashMap<String, Long>();
        for (int seed = 0; seed < 400; seed++) {
            form(seed, ShownBefore.NOTHING, exposures)
                    .forEach(question -> exposures.merge(question.model().id(), 1L, Long::sum));
        }
        assertThat(exposures.values())
                .allMatch(forms -> forms <= Math.ceil(BLUEPRINT.exposureCeiling() * 420))
                .anyMatch(forms -> forms > 0.4 * 400);
    }

    @Test
    void theCeilingGivesWayBeforeACandidateIsTurnedAway() {
        var shownToEverybody = POOL.items().stream().collect(Collectors.toMap(AssemblyItem::id, _ -> 1_000L));
        assertThat(form(1, ShownBefore.NOTHING, shownToEverybody)).hasSize(50);
    }

    @Test
    void modelsShownLessOftenAreDrawnMoreOften() {
        var models = java.util.stream.IntStream.rangeClosed(1, 30)
                .mapToObj(i -> TestContent.item("ST-C01-" + i, "C01", "O1." + i, "single", "apply", ""))
                .toList();
        var assembly = new FormAssembly(TestContent.pool(small(5, 0, 0.2), models), SEEDS);
        var counted = new HashMap<String, Long>();
        var ignored = new HashMap<String, Long>();
        for (int seed = 0; seed < 300; seed++) {
            draw(assembly, seed, counted).forEach(model -> counted.merge(model, 1L, Long::sum));
            draw(assembly, seed, Map.of()).forEach(model -> ignored.merge(model, 1L, Long::sum));
        }
        // 300 forms of 5 over 30 models: 50 each would be 75,000.
        assertThat(sumOfSquares(counted)).isBetween(75_000.0, 75_500.0);
        assertThat(sumOfSquares(ignored)).isGreaterThan(75_500.0);
    }

    private static List<String> draw(FormAssembly assembly, long seed, Map<String, Long> exposures) {
        var outcome = assembly.assemble(
                new AttemptId(new UUID(seed, 3)), ShownBefore.NOTHING, exposures, new SplittableRandom(seed));
        return ((FormAssembly.Assembled) outcome)
                .questions().stream().map(question -> question.model().id()).toList();
    }

    /// The more evenly the same number of questions is spread over models, the smaller.
    private static double sumOfSquares(Map<String, Long> counts) {
        return counts.values().stream().mapToDouble(count -> count * count).sum();
    }

    @Test
    void aModelWhoseVariantsWereAllMetIsReplacedAndABankThatIsUsedUpSaysSo() {
        var blueprint = small(1, 0);
        var one = TestContent.item("ST-C01-01", "C01", "O1.1", "single", "apply", "");
        var pool = TestContent.pool(blueprint, List.of(one));
        var everything = new HashSet<UUID>();
        for (int i = 0; i < 4_000; i++) {
            var attempt = new AttemptId(new UUID(i, i));
            var outcome = new FormAssembly(pool, SEEDS)
                    .assemble(attempt, ShownBefore.NOTHING, Map.of(), new SplittableRandom(i));
            everything.add(
                    ((FormAssembly.Assembled) outcome).questions().getFirst().tuple());
        }
        var outcome = new FormAssembly(pool, SEEDS)
                .assemble(
                        new AttemptId(new UUID(9, 9)),
                        new ShownBefore(java.util.Set.of(), everything),
                        Map.of(),
                        new SplittableRandom(1));
        assertThat(outcome).isEqualTo(new FormAssembly.NoForm(List.of("ST-C01-01")));
    }

    private static Blueprint small(int oneAnswer, int chooseTwo) {
        return small(oneAnswer, chooseTwo, 1);
    }

    private static Blueprint small(int oneAnswer, int chooseTwo, double ceiling) {
        return new Blueprint(
                1,
                oneAnswer + chooseTwo,
                List.of(new Blueprint.Cell("C01", "D1", oneAnswer, chooseTwo, 5)),
                Map.of(),
                6,
                true,
                ceiling,
                new Blueprint.Place("small/blueprint.yaml", 9));
    }

    @Test
    void enemiesNeverMeetEvenWhenOnlyOneNamesTheOther() {
        var pool = TestContent.pool(
                small(2, 0),
                List.of(
                        TestContent.item("ST-C01-01", "C01", "O1.1", "single", "apply", "ST-C01-02"),
                        TestContent.item("ST-C01-02", "C01", "O1.2", "single", "apply", ""),
                        TestContent.item("ST-C01-03", "C01", "O1.3", "single", "apply", "")));
        for (int seed = 0; seed < 200; seed++) {
            var outcome = new FormAssembly(pool, SEEDS)
                    .assemble(
                            new AttemptId(new UUID(seed, 1)),
                            ShownBefore.NOTHING,
                            Map.of(),
                            new SplittableRandom(seed));
            assertThat(((FormAssembly.Assembled) outcome).questions())
                    .extracting(question -> question.model().id())
                    .contains("ST-C01-03");
        }
    }

    @Test
    void aCellTheBankCannotFillIsToldWithItsLine() {
        var problems = new Problems();
        var pool = TestContent.pool(
                small(2, 1), List.of(TestContent.item("ST-C01-01", "C01", "O1.1", "single", "apply", "")));
        BankCheck.check(pool, new SplittableRandom(1), problems);
        assertThat(problems.errors())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "small/blueprint.yaml:5: the cell C01, one answer needs 2 questions,"
                                + " the item bank has 1; write more items or ask for fewer",
                        "small/blueprint.yaml:5: the cell C01, choose two needs 1 questions,"
                                + " the item bank has 0; write more items or ask for fewer");
    }

    @Test
    void levelsThatNoFormCanHaveAreToldWithTheirLine() {
        var blueprint = new Blueprint(
                1,
                2,
                List.of(new Blueprint.Cell("C01", "D1", 2, 0, 5)),
                Map.of(Level.ANALYSE, new Blueprint.Bounds(1, 2)),
                6,
                true,
                1,
                new Blueprint.Place("small/blueprint.yaml", 9));
        var pool = TestContent.pool(
                blueprint,
                List.of(
                        TestContent.item("ST-C01-01", "C01", "O1.1", "single", "apply", ""),
                        TestContent.item("ST-C01-02", "C01", "O1.2", "single", "apply", "")));
        var problems = new Problems();
        BankCheck.check(pool, new SplittableRandom(1), problems);
        assertThat(problems.errors())
                .singleElement()
                .asString()
                .isEqualTo(
                        "small/blueprint.yaml:9: no form can be drawn: level analyse: 1 needed, 0 left; write more items or ask for less");
    }

    @Test
    void theBlueprintThatShipsHoldsAgainstTheBankThatShips() {
        var problems = new Problems();
        BankCheck.check(POOL, new SplittableRandom(1), problems);
        assertThat(problems.errors()).isEmpty();
    }

    @Test
    void theSameAttemptSlotAndRedrawAlwaysGiveTheSameSeedAndAnyOtherAnother() {
        var attempt = new AttemptId(new UUID(1, 2));
        assertThat(SEEDS.seed(attempt, 1, 0))
                .isEqualTo(SEEDS.seed(attempt, 1, 0))
                .hasSize(32);
        assertThat(SEEDS.seed(attempt, 2, 0)).isNotEqualTo(SEEDS.seed(attempt, 1, 0));
        assertThat(SEEDS.seed(attempt, 1, 1)).isNotEqualTo(SEEDS.seed(attempt, 1, 0));
        assertThat(SEEDS.seed(new AttemptId(new UUID(1, 3)), 1, 0)).isNotEqualTo(SEEDS.seed(attempt, 1, 0));
        assertThat(new VariantSeeds(new byte[] {1}).seed(attempt, 1, 0)).isNotEqualTo(SEEDS.seed(attempt, 1, 0));
        assertThat(SEEDS).hasToString("VariantSeeds(hidden)");
    }
}
