package dev.assay.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.items.source.Problems;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoreKindsTest {
    private static List<Variant> variants(String yaml, int count) {
        var model = Samples.parse(yaml);
        return IntStream.range(0, count)
                .mapToObj(i -> Variants.of(model, Samples.seed(i)))
                .toList();
    }

    private static List<Integer> places(Variant variant) {
        return assertInstanceOf(Key.Places.class, variant.key()).positions();
    }

    @Test
    void anOrderKeepsItsOrderWhateverIsDrawnAndNeverStandsInIt() {
        var order = assertInstanceOf(OrderingModel.class, Samples.parse(MoreSamples.ORDERING)).order().stream()
                .map(Template::text)
                .toList();
        var drawn = new HashSet<Set<String>>();
        for (var variant : variants(MoreSamples.ORDERING, 300)) {
            var options = assertInstanceOf(
                            Interaction.Ordering.class, variant.shown().interaction())
                    .options();
            var solved = places(variant).stream()
                    .map(position -> order.indexOf(options.get(position).text()))
                    .toList();
            assertEquals(4, solved.size());
            assertEquals(solved.stream().sorted().toList(), solved);
            assertNotEquals(List.of(0, 1, 2, 3), places(variant));
            drawn.add(new HashSet<>(solved.stream().map(String::valueOf).toList()));
        }
        assertEquals(5, drawn.size());
    }

    @Test
    void everyThingHasItsMatchAmongTheOptionsAndExtrasBelongToNothing() {
        var matches = Map.of(
                "A buffer", "A queue", "A replay", "A stream", "A second reader", "A stream", "A fan-out", "A topic");
        for (var variant : variants(MoreSamples.MATCHING, 300)) {
            var shown =
                    assertInstanceOf(Interaction.Matching.class, variant.shown().interaction());
            var texts = shown.options().stream().map(Option::text).toList();
            assertEquals(texts.size(), new HashSet<>(texts).size());
            assertEquals(3, shown.things().size());
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        matches.get(shown.things().get(i).text()),
                        texts.get(places(variant).get(i)));
            }
            assertEquals(
                    1,
                    texts.stream()
                            .filter(text -> text.equals("A table") || text.equals("A bucket"))
                            .count());
        }
    }

    @Test
    void gapsHaveTheirKeyAmongTheirOwnOptions() {
        for (var variant : variants(MoreSamples.GAPS, 100)) {
            var gaps = assertInstanceOf(Interaction.Gaps.class, variant.shown().interaction())
                    .gaps();
            assertEquals(
                    List.of("effect", "action"),
                    gaps.stream().map(Interaction.Gap::name).toList());
            assertEquals(2, gaps.get(0).options().size());
            assertEquals(3, gaps.get(1).options().size());
            assertEquals(
                    "Allow", gaps.get(0).options().get(places(variant).get(0)).text());
            assertEquals(
                    "sqs:ReceiveMessage",
                    gaps.get(1).options().get(places(variant).get(1)).text());
            assertTrue(variant.shown().stem().contains("[[effect]]"));
        }
    }

    @Test
    void severalMeansOneToThreeAndNothingTellsHowMany() {
        var counts = new TreeSet<Integer>();
        for (var variant : variants(MoreSamples.SEVERAL, 200)) {
            assertEquals(Prompt.CHOOSE_SEVERAL, variant.shown().prompt());
            assertEquals(5, variant.shown().options().size());
            counts.add(assertInstanceOf(Key.Options.class, variant.key())
                    .positions()
                    .size());
        }
        assertEquals(Set.of(1, 2, 3), counts);
    }

    @Test
    void textsAreComparedWithoutSpacesThatDoNotCount() {
        var key = variants(MoreSamples.TEXT, 1).getFirst().key();
        for (String typed :
                List.of("ReportBatchItemFailures", " reportbatchitemfailures ", "[ReportBatchItemFailures]")) {
            assertTrue(Scoring.correct(key, new Response.Entered(typed)), typed);
        }
        for (String typed : List.of("", "Report Batch Item Failures", "ReportBatchItemFailure")) {
            assertFalse(Scoring.correct(key, new Response.Entered(typed)), typed);
        }
        var exact = new Key.Texts(List.of("aB  c"), true);
        assertTrue(Scoring.correct(exact, new Response.Entered("aB c")));
        assertFalse(Scoring.correct(exact, new Response.Entered("ab c")));
    }

    @Test
    void casesAreDrawnByWeightAndAreOneModel() {
        var model = Samples.parse(MoreSamples.CASES);
        var counts = new HashMap<String, Integer>();
        var memories = new HashSet<String>();
        for (int i = 0; i < 2_000; i++) {
            var variant = Variants.of(model, Samples.seed(i));
            assertEquals("CA-900", variant.modelId());
            assertEquals(model.version(), variant.modelVersion());
            counts.merge(variant.tuple().replaceAll("case=([a-z]+);.*", "$1"), 1, Integer::sum);
            if (variant.tuple().contains("memory=")) {
                memories.add(variant.tuple().replaceAll(".*;d=(.*)", "$1"));
            }
        }
        assertEquals(Set.of("concurrency", "inverse", "reason"), counts.keySet());
        assertEquals(1_200, counts.getOrDefault("inverse", 0), 70);
        assertEquals(400, counts.getOrDefault("reason", 0), 60);
        assertEquals(
                Set.of(
                        "1;memory=128",
                        "1;memory=256",
                        "2;memory=512",
                        "4;memory=1024",
                        "4;memory=2048",
                        "4;memory=4096"),
                memories);
    }

    @Test
    void whatIsRightInOneCaseTemptsInTheOther() {
        var texts = new HashSet<String>();
        for (var variant : variants(MoreSamples.TRAPS, 100)) {
            var options = variant.shown().options().stream().map(Option::text).toList();
            var right = assertInstanceOf(Key.Options.class, variant.key())
                    .positions()
                    .iterator()
                    .next();
            boolean buffer = variant.shown().stem().contains("buffers");
            assertEquals(buffer ? "A queue" : "A stream", options.get(right));
            texts.addAll(buffer ? options : List.of());
        }
        assertTrue(texts.contains("A stream"));
    }

    @ParameterizedTest
    @CsvSource({
        "OR, 10, true", // 5 choose 4, two queues
        "MA, 8, true", // 4 choose 3, two extras
        "GA, 6, true", // 3 choose 2 of the action's others, two arns
        "TX, 2, true",
        "SE, 21, true", // one key 3 x 1, two keys 3 x 4, three keys 1 x 6
        "CA, 191, true", // for d = 1 the first case has one distractor left, and is not asked
    })
    void theVariantSpaceIsCounted(String kind, long variants, boolean exact) {
        var yaml = Map.of(
                        "OR", MoreSamples.ORDERING,
                        "MA", MoreSamples.MATCHING,
                        "GA", MoreSamples.GAPS,
                        "TX", MoreSamples.TEXT,
                        "SE", MoreSamples.SEVERAL,
                        "CA", MoreSamples.CASES)
                .getOrDefault(kind, "");
        assertEquals(new VariantSpace(BigInteger.valueOf(variants), exact), VariantSpace.of(Samples.parse(yaml)));
    }

    @Test
    void aSpaceTooLargeToListIsEstimated() {
        var large = MoreSamples.TEXT.replace(
                "params: {queue: {values: [orders, invoices]}}",
                "params: {queue: {values: [orders, invoices]}, a: {min: 1, max: 1000, step: 1}, b: {min: 1, max: 1000, step: 1}}");
        var space = VariantSpace.of(Samples.parse(large));
        assertFalse(space.exact());
        assertEquals(BigInteger.valueOf(2_000_000), space.variants());
    }

    @Test
    void numbersMayLieWithinATolerance() {
        var key = new Key.Amount(
                new BigDecimal("200"),
                new Units("s", Map.of("ms", new BigDecimal("0.001"), "min", new BigDecimal("60"))),
                new Tolerance(BigDecimal.ONE, new BigDecimal("2")).around(new BigDecimal("200")));
        for (String typed : List.of("200", "204", "196 s", "200,000 ms", "3.3 min", "3.4 min")) {
            assertTrue(Scoring.correct(key, new Response.Entered(typed)), typed);
        }
        for (String typed : List.of("204.1", "195.9", "200 ms", "200 min", "3.2 min", "200 h")) {
            assertFalse(Scoring.correct(key, new Response.Entered(typed)), typed);
        }
    }

    @Test
    void whatIsRightInPartEarnsWhatTheRuleSays() {
        var key = new Key.Options(Set.of(0, 1, 2), 5);
        assertCredit("0/1 0/3 1/5", key, Set.of(3));
        assertCredit("0/1 1/3 3/5", key, Set.of(0));
        assertCredit("0/1 1/3 3/5", key, Set.of(0, 1, 3));
        assertCredit("0/1 1/3 3/5", key, Set.of(0, 1, 2, 3, 4));
        assertCredit("1/1 3/3 5/5", key, Set.of(0, 1, 2));
        assertCredit("0/1 0/3 0/1", key, Set.of());
        assertCredit("0/1 0/1 0/1", key, Set.of(0, 7));
        var places = new Key.Places(List.of(2, 0, 1));
        var half = new Response.Placed(List.of(2, Response.Placed.NOTHING, 1));
        assertEquals(new Credit(0, 1), Scoring.credit(places, half, ScoringRule.ALL_OR_NOTHING));
        assertEquals(new Credit(2, 3), Scoring.credit(places, half, ScoringRule.EACH_ANSWER));
        assertEquals(
                new Credit(0, 1), Scoring.credit(places, new Response.Placed(List.of(2)), ScoringRule.EACH_ANSWER));
    }

    @Test
    void partsAreAddedExactlyAndRoundedDown() {
        assertEquals(1, Scoring.wholeQuestions(List.of(new Credit(1, 3), new Credit(1, 3), new Credit(1, 3))));
        assertEquals(1, Scoring.wholeQuestions(List.of(new Credit(1, 2), new Credit(5, 6), new Credit(3, 5))));
        assertEquals(2, Scoring.wholeQuestions(List.of(new Credit(1, 2), new Credit(5, 6), new Credit(2, 3))));
        assertEquals(0, Scoring.wholeQuestions(List.of()));
    }

    private static void assertCredit(String expected, Key key, Set<Integer> chosen) {
        var credits = new ArrayList<String>();
        for (var rule : ScoringRule.values()) {
            var credit = Scoring.credit(key, new Response.Chosen(chosen), rule);
            credits.add(credit.earned() + "/" + credit.of());
        }
        assertEquals(expected, String.join(" ", credits));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    OR | shown: 4 | shown: 2 | 'shown' is from 3 to 5 of the 5 that are there
                    OR | format: order | format: single | 'format' must be one of order, not 'single'
                    GA | effect: {key: Allow | permit: {key: Allow | the stem has the gaps [effect, action], 'gaps' describes [permit, action]
                    GA | options: 3 | options: 5 | 'options' is from 2 to the key and all others, 4
                    MA | scoring: each-answer | scoring: half | 'scoring' must be one of
                    SE | keys_shown: {min: 1, max: 3} | keys_shown: {min: 3, max: 1} | 'min' at most 'max'
                    CA | weights: [1, 1, 2] | weights: [1, 1] | one for each value
                    CA | by: d | by: z | 'by' must name a parameter that stands above 'memory'
                    CA | 2: [512] | 3: [512] | 'memory' has no values for d = 2
                    CA | name: inverse | name: concurrency | two cases have the name 'concurrency'
                    CA | weight: 3 | level: apply | 'level' is the same for all cases
                    TX | accepted: [ReportBatchItemFailures, "[ReportBatchItemFailures]"] | accepted: [""] | an accepted text is empty
                    """)
    void mistakesAreTold(String kind, String good, String bad, String told) {
        var yaml = Map.of(
                        "OR", MoreSamples.ORDERING,
                        "MA", MoreSamples.MATCHING,
                        "GA", MoreSamples.GAPS,
                        "TX", MoreSamples.TEXT,
                        "SE", MoreSamples.SEVERAL,
                        "CA", MoreSamples.CASES)
                .getOrDefault(kind, "");
        assertTrue(yaml.contains(good), good);
        var problems = new Problems();
        assertTrue(ItemModels.parse(yaml.replace(good, bad), "x.yaml", problems).isEmpty());
        assertTrue(problems.toString().contains(told), problems::toString);
    }

    @Test
    void theLintFindsNothingWrongWithTheSamples() {
        var models = List.of(
                Samples.parse(MoreSamples.ORDERING),
                Samples.parse(MoreSamples.MATCHING),
                Samples.parse(MoreSamples.GAPS),
                Samples.parse(MoreSamples.TEXT),
                Samples.parse(MoreSamples.SEVERAL),
                Samples.parse(MoreSamples.CASES));
        assertEquals(List.of(), ItemLint.check(models).errors());
    }
}
