package dev.assay.openbadges.jose;

/// Why a token could not be checked. Nothing is said against it.
public sealed interface JoseDoubt {

    /// The doubt as a clause for people.
    String inWords();

    /// The signature is of a kind that this library does not know.
    record UnsupportedAlgorithm(String algorithm) implements JoseDoubt {
        @Override
        public String inWords() {
            return "tokens signed with " + algorithm + " cannot be checked here";
        }
    }

    /// The token is of a form that this library does not know.
    ///
    /// @param form its media type or what it is, such as `vc+cose`
    record UnsupportedForm(String form) implements JoseDoubt {
        @Override
        public String inWords() {
            return form + " cannot be checked here";
        }
    }

    /// The token is too long to be read.
    record TooLarge(int length) implements JoseDoubt {
        @Override
        public String inWords() {
            return "the token has " + length + " characters, more than " + Jws.MAX_LENGTH;
        }
    }
}
