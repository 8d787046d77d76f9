package dev.assay.items;

import java.util.List;

/// What a question asks the candidate to do, with everything that may be seen of it.
public sealed interface Interaction {
    Prompt prompt();

    /// Options that are chosen from or put in order; empty where each place has its own, or something is typed.
    default List<Option> options() {
        return List.of();
    }

    /// Choose options. Two of them where `prompt` says so.
    record Choice(Prompt prompt, List<Option> options) implements Interaction {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// A number is typed, in `unit` (possibly "") or in another that is accepted.
    record NumberEntry(Units units) implements Interaction {
        @Override
        public Prompt prompt() {
            return Prompt.ENTER_NUMBER;
        }
    }

    /// A word or a line is typed.
    record TextEntry() implements Interaction {
        @Override
        public Prompt prompt() {
            return Prompt.ENTER_TEXT;
        }
    }

    /// Each gap stands in the stem as `[[name]]` and is filled with one of its own options.
    record Gaps(List<Gap> gaps) implements Interaction {
        public Gaps {
            gaps = List.copyOf(gaps);
        }

        @Override
        public Prompt prompt() {
            return Prompt.FILL_GAPS;
        }
    }

    /// One gap of the stem.
    record Gap(String name, List<Option> options) {
        public Gap {
            options = List.copyOf(options);
        }
    }

    /// Put all options in order, the first first.
    record Ordering(List<Option> options) implements Interaction {
        public Ordering {
            options = List.copyOf(options);
        }

        @Override
        public Prompt prompt() {
            return Prompt.ORDER;
        }
    }

    /// Choose an option for each of the things; an option may be right for several of them, or for none.
    record Matching(List<Option> things, List<Option> options) implements Interaction {
        public Matching {
            things = List.copyOf(things);
            options = List.copyOf(options);
        }

        @Override
        public Prompt prompt() {
            return Prompt.MATCH;
        }
    }
}
