package dev.assay.cli.measure.report;

/// How to read the figures, and what they do not prove.
final class ReadingSection {
    private ReadingSection() {}

    static void write(Markup page) {
        page.open("section", "aria-labelledby", "reading").element("h2", "How to read this", "id", "reading");
        terms(page);
        page.element(
                "p",
                "A figure never says why. An item that stands out is worth a look by somebody who knows the"
                        + " subject; it says nothing of any person's honesty, and people who differ in background may meet an"
                        + " item differently. Points beside a curve come from this model: where it does not suit the test, all"
                        + " are off.");
        page.close().line();
    }

    private static void terms(Markup page) {
        page.open("dl", "class", "terms");
        term(
                page,
                "right",
                "The share of people who answered right. Neither high nor low is bad; items for everybody"
                        + " are meant to be easy.");
        term(
                page,
                "with rest",
                "Whether those who do well on the other items answer it right more often. From 0.2 up it"
                        + " helps; about 0 it does not; below 0 look at the key.");
        term(
                page,
                "b, difficulty",
                "The ability at which the curve is in its middle, in standard deviations of the"
                        + " people; 0 suits an average person.");
        term(
                page,
                "a, slope",
                "How sharply the chance of a right answer rises with ability. From 0.65 up it works well;"
                        + " below 0.35 hardly.");
        term(
                page,
                "±, standard error",
                "How far a figure would wander with other people of the same kind: two in three"
                        + " times it stays within.");
        term(
                page,
                "S-X2 p, infit, outfit",
                "Whether people answered as the curve says. A small p with few answers is a"
                        + " large difference; with thousands of answers it may be a tiny one, which RMSEA below 0.05 shows."
                        + " Infit and outfit are about 1, in short tests below.");
        page.close();
    }

    private static void term(Markup page, String term, String meaning) {
        page.open("div").element("dt", term).element("dd", meaning).close();
    }
}
