package dev.assay.openbadges.ob2;

/// Why something about a badge of Open Badges 2 could not be checked; nothing is said against it.
public sealed interface Ob2Doubt {

    /// The doubt as a clause for people.
    String inWords();

    /// Nothing may be fetched.
    record Offline(String address) implements Ob2Doubt {
        @Override
        public String inWords() {
            return address + " was not fetched, because nothing may be fetched (offline)";
        }
    }

    /// A document could not be had.
    record NotFetched(String address, String why) implements Ob2Doubt {
        @Override
        public String inWords() {
            return address + " could not be fetched: " + why;
        }
    }

    /// A document is of no use.
    record Unusable(String address, String why) implements Ob2Doubt {
        @Override
        public String inWords() {
            return "what " + address + " has cannot be used: " + why;
        }
    }

    /// The badge names more documents than are fetched.
    record TooManyDocuments(int most) implements Ob2Doubt {
        @Override
        public String inWords() {
            return "the badge names more than " + most + " documents to fetch";
        }
    }

    /// The badge needs something that this library does not know.
    record Unsupported(String what) implements Ob2Doubt {
        @Override
        public String inWords() {
            return what + " cannot be checked here";
        }
    }

    /// An earlier check did not come so far.
    record NotReached() implements Ob2Doubt {
        @Override
        public String inWords() {
            return "this could not be checked without what is missing before";
        }
    }
}
