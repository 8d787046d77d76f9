package dev.assay.items;

import dev.assay.items.source.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules for wording that a program can check; the others stand in CONTRIBUTING.
final class WordingLint {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    // Capitals are the agreed way to use a negative that cannot be avoided.
    private static final Pattern NEGATIVE =
            Pattern.compile("\\b([Ww]hich|[Ww]hat)\\b[^.?!]*\\b(not|never|except|isn't|doesn't|cannot)\\b[^.?!]*\\?");
    private static final Pattern CATCH_ALL =
            Pattern.compile("(?i)\\b(all|none|both|neither|any) of (the )?(above|these|them|other options)\\b");

    private static final Pattern HOW_MANY = Pattern.compile("\\(?Choose (TWO|ALL that apply)\\.\\)?");

    /// What these ask for is rather an order than a question.
    private static final Set<Format> ORDERS = Set.of(Format.ORDER, Format.MATCH, Format.GAPS);

    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

    private WordingLint() {}

    static void check(ItemModel model, Problems problems) {
        if (model instanceof CaseModel cases) {
            cases.cases().forEach(each -> check(each.model(), problems));
            return;
        }
        String stem = model.head().stem().text();
        String prose = FENCE.matcher(stem).replaceAll("");
        String question = lastParagraph(stem);
        checkHowMany(model, question, "Choose TWO.", Format.CHOOSE_TWO, problems);
        checkHowMany(model, question, "Choose ALL that apply.", Format.SEVERAL, problems);
        String asked = HOW_MANY.matcher(question).replaceAll("").strip();
        if (!asked.endsWith("?") && !ORDERS.contains(model.format())) {
            ItemLint.error(model, problems, "the last paragraph of the stem must be the question and end with '?'");
        }
        if (NEGATIVE.matcher(prose).find()) {
            ItemLint.error(model, problems, "the question is negative; ask for what is so, or write NOT in capitals");
        }
        if (optionTexts(model).stream().anyMatch(text -> CATCH_ALL.matcher(text).find())) {
            ItemLint.error(
                    model, problems, "an option refers to the others ('all of the above'), which are drawn afresh");
        }
    }

    private static void checkHowMany(ItemModel model, String question, String words, Format format, Problems problems) {
        if (question.contains(words) != (model.format() == format)) {
            ItemLint.error(
                    model,
                    problems,
                    "'" + words + "' belongs in the question of " + format.word() + " items and of no other");
        }
    }

    private static String lastParagraph(String stem) {
        String text = stem.strip();
        int start = 0;
        Matcher blankLine = BLANK_LINE.matcher(text);
        while (blankLine.find()) {
            start = blankLine.end();
        }
        return text.substring(start);
    }

    private static List<String> optionTexts(ItemModel model) {
        return switch (model) {
            case NumericModel _ -> List.of();
            case DecisionModel decision ->
                decision.answers().values().stream().map(Template::text).toList();
            case StaticModel written ->
                Stream.concat(
                                written.keys().stream(),
                                written.distractors().stream().map(StaticModel.Distractor::text))
                        .map(Template::text)
                        .toList();
            case OrderingModel ordering ->
                ordering.order().stream().map(Template::text).toList();
            case MatchingModel matching ->
                Stream.concat(matching.pairs().stream().map(MatchingModel.Pair::match), matching.extras().stream())
                        .map(Template::text)
                        .toList();
            case GapsModel gaps ->
                gaps.gaps().stream()
                        .flatMap(gap -> Stream.concat(Stream.of(gap.key()), gap.others().stream()))
                        .map(Template::text)
                        .toList();
            case TextModel _, CaseModel _ -> List.of();
        };
    }

    /// Two texts that a reader would take for one.
    static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s`*.]+", " ").strip();
    }
}
