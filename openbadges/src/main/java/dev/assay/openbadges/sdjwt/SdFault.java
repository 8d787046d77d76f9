package dev.assay.openbadges.sdjwt;

import dev.assay.openbadges.jose.JoseFault;

/// Why a token with selective disclosure does not hold.
public sealed interface SdFault {

    /// The fault as a clause for people.
    String inWords();

    /// The issuer's token does not hold.
    record Token(JoseFault fault) implements SdFault {
        @Override
        public String inWords() {
            return fault.inWords();
        }
    }

    /// The text is no token of this form.
    record Malformed(String problem) implements SdFault {
        @Override
        public String inWords() {
            return problem;
        }
    }

    /// A hash stands in the token more than once, so that one disclosure would appear in several places.
    record DigestTwice(String digest) implements SdFault {
        @Override
        public String inWords() {
            return "the hash of a disclosure stands twice in the token";
        }
    }

    /// A disclosure came along whose hash the issuer did not sign, or the same one twice.
    record ForeignDisclosure(String disclosure) implements SdFault {
        @Override
        public String inWords() {
            return "the token comes with a disclosure that its issuer did not sign";
        }
    }

    /// A disclosure names a claim that stands there already, or one that must not be hidden.
    record ForbiddenName(String name) implements SdFault {
        @Override
        public String inWords() {
            return "a disclosure is of \"" + (name.length() <= 40 ? name : name.substring(0, 40) + "…")
                    + "\", which stands there already or must not be hidden";
        }
    }

    /// The token is bound to a holder's key, and nothing shows that the holder presents it.
    record NoKeyBinding() implements SdFault {
        @Override
        public String inWords() {
            return "the token does not come with a proof of its holder's key";
        }
    }

    /// The proof of the holder's key does not hold.
    record KeyBinding(JoseFault fault) implements SdFault {
        @Override
        public String inWords() {
            return "the proof of the holder's key does not hold: " + fault.inWords();
        }
    }

    /// The holder proved the key for another token, or for other disclosures.
    record OtherPresentation() implements SdFault {
        @Override
        public String inWords() {
            return "the proof of the holder's key was made for another token or other disclosures";
        }
    }
}
