package dev.assay.openbadges.ob2;

/// What one check of a badge of Open Badges 2 found.
public sealed interface Ob2Outcome {

    /// The finding as a clause for people.
    String inWords();

    /// The check holds.
    record Passed(String inWords) implements Ob2Outcome {}

    /// The badge is wrong here.
    record Failed(Ob2Fault fault) implements Ob2Outcome {
        @Override
        public String inWords() {
            return fault.inWords();
        }
    }

    /// The check could not be made.
    record Unknown(Ob2Doubt doubt) implements Ob2Outcome {
        @Override
        public String inWords() {
            return doubt.inWords();
        }
    }
}
