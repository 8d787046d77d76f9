package dev.assay.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.items.source.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemLintTest {
    private static final String SINGLE = Samples.CHOOSE_TWO
            .replace("format: choose-two", "format: single")
            .replace("Which changes help? Choose TWO.", "Which change helps most?");

    @Test
    void goodModelsPass() {
        Problems problems = ItemLint.check(List.of(
                Samples.parse(Samples.NUMERIC),
                Samples.parse(Samples.DECISION.replace(
                        "need == 'all' && consumers == 'one'",
                        "need == 'all' && consumers != 'one' && consumers != 'several'")),
                Samples.parse(Samples.CHOOSE_TWO)));
        assertEquals("", problems.toString());
    }

    @Test
    void idsAndEnemiesAreChecked() {
        ItemModel model = Samples.parse(Samples.CHOOSE_TWO);
        found(ItemLint.checkReferences(List.of(model, model)), "the id ST-C05-90 is already taken by sample.yaml");
        found(ItemLint.checkReferences(List.of(model)), "the enemy DM-900 is not another item");
    }

    @Test
    void anExpressionThatFailsForSomeValuesIsFound() {
        found(
                Samples.NUMERIC.replace("key: CEILING(demand)", "key: CEILING(demand) / (r - 2000)"),
                "cannot be evaluated: Division by zero for r=2000;d=200");
        found(Samples.NUMERIC.replace("r * d % 1000 == 0", "r * d % 1000"), "is not true or false");
    }

    @Test
    void guardsThatLeaveNothingOrLittleAreFound() {
        found(Samples.NUMERIC.replace("r * d % 1000 == 0", "r > 9000"), "the guards leave nothing to ask");
        found(Samples.NUMERIC.replace("r * d % 1000 == 0", "r > 2000"), "warning: only 4 variants");
    }

    @Test
    void anEnteredAnswerMustBeExact() {
        found(
                Samples.NUMERIC
                        .replace("format: single", "format: entry")
                        .replace("key: CEILING(demand)", "key: demand / 7"),
                "an entered answer must be exact as shown");
    }

    @Test
    void aPredictablePlaceOfTheKeyIsFound() {
        String wide = Samples.NUMERIC
                .replace("step: 500", "step: 10")
                .replace("value: CEILING(demand / 60)", "value: d * r * 2");
        found(wide, "warning: the key stands at one place");
    }

    @Test
    void decisionTablesAreTriedInWhole() {
        found(Samples.DECISION, "only 5 situations can be asked");
        found(
                Samples.DECISION.replace("need == 'all'\", answer", "need == 'all' && need == 'buffer'\", answer"),
                "rule 2 (topic) never applies");
        found(
                Samples.DECISION.replace("beside: [bus]", "beside: [bus, queue]"),
                "rule 2 leaves fewer than two answers");
        found(Samples.DECISION.replace("bus: A bus", "bus: a queue."), "the answer bus reads like another");
    }

    @Test
    void wordingRulesAreChecked() {
        found(SINGLE.replace("most?", "most."), "must be the question and end with '?'");
        found(SINGLE.replace("most?", "most? Choose TWO."), "'Choose TWO.' belongs in");
        found(Samples.CHOOSE_TWO.replace(" Choose TWO.", ""), "'Choose TWO.' belongs in");
        found(SINGLE.replace("Which change helps most?", "Which change does not help?"), "the question is negative");
        found(SINGLE.replace("Poll by hand.", "None of the above."), "an option refers to the others");
        found(SINGLE.replace("Poll by hand.", "delete the `queue`"), "two options read alike");
    }

    @Test
    void longKeysAndSmallPoolsAreWarnedOf() {
        String longKeys = SINGLE.replace(
                "[Lengthen the timeout., Add a failure queue., Shrink the batch.]",
                "[Lengthen the visibility timeout of the queue to six times that of the function.]");
        found(longKeys, "warning: every key is far longer");
        found(
                longKeys.replace("params: {name: {values: [orders, invoices]}}", "params: {name: {values: [a]}}"),
                "warning: only 4 variants");
    }

    private static void found(String yaml, String expected) {
        found(ItemLint.check(List.of(Samples.parse(yaml))), expected);
    }

    private static void found(Problems problems, String expected) {
        assertTrue(problems.toString().contains(expected), () -> expected + " is not in\n" + problems);
    }
}
