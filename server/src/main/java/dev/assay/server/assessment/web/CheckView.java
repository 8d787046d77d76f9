package dev.assay.server.assessment.web;

import dev.assay.items.Prompt;
import dev.assay.server.assessment.Answer;
import dev.assay.server.catalog.Plan;
import java.util.List;

/// What the page "Check your answers" shows. `rows` are all questions by slot.
public record CheckView(String address, Plan plan, List<Row> rows, Show show, String formToken) {
    private static final int FEW = 12;

    /// Which questions the list shows.
    public enum Show {
        ALL,
        OPEN,
        FLAGGED
    }

    /// One question and how far its answer is.
    public record Row(Answer answer, Prompt prompt) {
        public int slot() {
            return answer.slot();
        }

        public boolean open() {
            return !answer.answered();
        }

        public boolean flagged() {
            return answer.flagged();
        }

        /// What is there, in words: `answered: B and D`, `1 of 2 chosen`.
        public String words() {
            var kept = answer.response();
            if (kept.isEmpty()) {
                return prompt == Prompt.CHOOSE_TWO ? "choose two" : "";
            }
            return switch (prompt) {
                case CHOOSE_ONE -> "answered: " + letters(kept);
                case CHOOSE_TWO ->
                    answer.answered() ? "answered: " + letters(kept) : kept.length() + " chosen, choose two";
                case CHOOSE_SEVERAL -> "answered: " + letters(kept);
                case ENTER_NUMBER -> answer.answered() ? "entered: " + kept : "this cannot be read as a number";
                case ENTER_TEXT -> "entered: " + kept;
                case ORDER -> answer.answered() ? "put in order" : "not every place has its own";
                case MATCH, FILL_GAPS ->
                    answer.answered()
                            ? "answered"
                            : kept.chars().filter(letter -> letter == '-').count() + " left open";
            };
        }

        private static String letters(String kept) {
            return String.join(" and ", kept.toUpperCase(java.util.Locale.ROOT).split(""));
        }
    }

    public int total() {
        return rows.size();
    }

    public int answered() {
        return total() - open();
    }

    public int open() {
        return (int) rows.stream().filter(Row::open).count();
    }

    public int flagged() {
        return (int) rows.stream().filter(Row::flagged).count();
    }

    /// The questions to look at before submitting.
    public List<Row> unsettled() {
        return rows.stream().filter(row -> row.open() || row.flagged()).toList();
    }

    /// The unsettled ones to be listed one by one: all while they are few, else those that were begun or flagged.
    public List<Row> listed() {
        var all = unsettled();
        return all.size() <= FEW
                ? all
                : all.stream()
                        .filter(row -> row.flagged() || !row.answer().response().isEmpty())
                        .toList();
    }

    public List<Row> shown() {
        return switch (show) {
            case ALL -> rows;
            case OPEN -> rows.stream().filter(Row::open).toList();
            case FLAGGED -> rows.stream().filter(Row::flagged).toList();
        };
    }

    public int firstOpen() {
        return rows.stream().filter(Row::open).findFirst().map(Row::slot).orElse(1);
    }

    /// What submitting does, on its button.
    public String act() {
        if (open() == 0) {
            return "Submit " + total() + " answers";
        }
        return answered() == 0
                ? "Submit with all " + total() + " blank"
                : "Submit " + answered() + (answered() == 1 ? " answer" : " answers") + ", leave " + open() + " blank";
    }

    public String at(int slot) {
        return address + "/questions/" + slot;
    }
}
