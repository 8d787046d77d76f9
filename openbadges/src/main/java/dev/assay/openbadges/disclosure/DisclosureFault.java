package dev.assay.openbadges.disclosure;

/// Why something is no selective disclosure, or none can be made of it.
public sealed interface DisclosureFault {

    /// The fault as a clause for people.
    String inWords();

    /// A JSON pointer that leads nowhere in the document, or is no pointer.
    record NoSuchPlace(String pointer) implements DisclosureFault {
        @Override
        public String inWords() {
            return "the JSON pointer \"" + pointer + "\" leads nowhere in the document";
        }
    }

    /// What is wrong with a proof's value, or with what it is to be made for.
    enum Flaw implements DisclosureFault {
        HEADER("the proof's value begins neither as a base proof nor as a derived one"),
        ENCODING("the proof's value is not the CBOR that this suite writes"),
        EPHEMERAL_KEY("the key in the proof's value is not on P-256"),
        LABELS("the proof's labels are not one for each unnamed part of the document"),
        MANDATORY("the proof names mandatory statements out of order, or that the document does not make"),
        SIGNATURES("the proof has not one signature for each statement that is not mandatory"),
        TOO_MANY(
                "the document makes more than " + DerivedProofValue.MOST_SIGNATURES + " statements to sign one by one"),
        /// Lists, maps by language or index, and JSON literals have no names by which their parts could be told.
        INSEPARABLE("the document holds lists, maps or JSON literals, whose parts cannot be shown by themselves"),
        NOTHING_SELECTED("nothing of the document is mandatory or selected"),
        NO_BASE_PROOF("the document has not exactly one proof of selective disclosure"),
        DISCLOSED_ALREADY("the proof is derived already: only its issuer's base proof can be disclosed from");

        private final String words;

        Flaw(String words) {
            this.words = words;
        }

        @Override
        public String inWords() {
            return words;
        }
    }
}
