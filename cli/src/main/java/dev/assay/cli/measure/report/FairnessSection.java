package dev.assay.cli.measure.report;

import java.util.ArrayList;
import java.util.List;

/// Whether equals of different groups have equal chances.
record FairnessSection(Analysis analysis, List<Fairness> comparisons) {

    void write(Markup page) {
        page.open("section", "aria-labelledby", "fairness").element("h2", "Equal chances for equals", "id", "fairness");
        page.element(
                "p",
                "People of each group are compared with people of the largest group who have the same share right. An"
                        + " item that is harder or easier for equals is worth a look by people of both groups: some"
                        + " differences are what the test is about, others come from words, names or settings that have"
                        + " nothing to do with it. It says nothing of any person, nor which group knows more.");
        if (comparisons.isEmpty()) {
            page.element(
                    "p",
                    "No two groups have " + Fairness.FEWEST + " people each, so nothing can be compared.",
                    "class",
                    "note");
        }
        for (int i = 0; i < comparisons.size(); i++) {
            comparison(page, comparisons.get(i), "fairness-" + (i + 1));
        }
        page.element(
                "p",
                "That no difference was found does not prove that there is none: small groups hide it, and where the"
                        + " whole test is tilted no item stands out.",
                "class",
                "quiet");
        page.close().line();
    }

    private void comparison(Markup page, Fairness fairness, String id) {
        page.open("h3", "class", "groups").element("bdi", fairness.focal()).text(" and ");
        page.element("bdi", fairness.reference()).close();
        page.element(
                "p",
                Numbers.of(fairness.focalPeople()) + " and " + Numbers.of(fairness.referencePeople()) + " people. "
                        + (fairness.isFirstLook()
                                ? ""
                                : "Below " + Fairness.FIRST_LOOK
                                        + " in each group most differences stay unseen, and many that are seen are"
                                        + " chance. ")
                        + found(fairness));
        list(page, fairness);
        new FairnessPlot(analysis, fairness, id).write(page);
    }

    private String found(Fairness fairness) {
        long look = count(fairness, Fairness.Word.LOOK);
        long some = count(fairness, Fairness.Word.SOME);
        long unknown = count(fairness, Fairness.Word.UNKNOWN);
        var words = new ArrayList<String>();
        words.add(
                look == 0
                        ? "No item is worth a look for this."
                        : Numbers.counted(look, "item is", "items are") + " worth a look.");
        if (some > 0) {
            words.add(Numbers.counted(some, "more shows", "more show") + " some difference, perhaps by chance.");
        }
        if (unknown > 0) {
            words.add("Of " + Numbers.counted(unknown, "item", "items") + " nothing can be said.");
        }
        return String.join(" ", words);
    }

    private static long count(Fairness fairness, Fairness.Word word) {
        return fairness.items().stream().filter(item -> item.word() == word).count();
    }

    private void list(Markup page, Fairness fairness) {
        if (count(fairness, Fairness.Word.LOOK) == 0) {
            return;
        }
        page.open("ul");
        for (var item : analysis.items()) {
            var compared = fairness.items().get(item.number() - 1);
            if (compared.word() == Fairness.Word.LOOK) {
                page.open("li").open("a", "href", "#" + item.id());
                page.element("bdi", item.name())
                        .close()
                        .text(": " + direction(compared))
                        .close();
            }
        }
        page.close();
    }

    private static String direction(Fairness.Compared compared) {
        double effect = compared.mantelHaenszel()
                .map(found -> found.delta())
                .or(() -> compared.logistic().map(found -> found.groupEffect()))
                .orElse(0.0);
        boolean crosses = compared.logistic()
                .filter(found -> found.nonUniform().pValue() < 0.01)
                .isPresent();
        return (effect < 0 ? "harder" : "easier") + " than for equals of the largest group"
                + (crosses ? ", and not by as much at all scores" : "");
    }
}
