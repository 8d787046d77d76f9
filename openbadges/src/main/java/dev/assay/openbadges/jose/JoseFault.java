package dev.assay.openbadges.jose;

import dev.assay.openbadges.keys.KeyKind;
import java.time.Instant;

/// Why a signed token does not hold.
public sealed interface JoseFault {

    /// The fault as a clause for people.
    String inWords();

    /// The text is no token of the form it must have.
    record Malformed(String problem) implements JoseFault {
        @Override
        public String inWords() {
            return problem;
        }
    }

    /// The header asks for something that is never granted: `crit` or `b64`.
    record ForbiddenHeader(String name) implements JoseFault {
        @Override
        public String inWords() {
            return "the token's header holds \"" + name + "\", which changes what the signature means";
        }
    }

    /// The token's `typ` or `cty` says that it is something else.
    record WrongType(String name, String found) implements JoseFault {
        @Override
        public String inWords() {
            return "the token's " + name + " is \"" + found + "\", which is not that of a credential or presentation";
        }
    }

    /// Under this `alg` anybody could make the token: `none`, or a secret that all verifiers share.
    record ForbiddenAlgorithm(String algorithm) implements JoseFault {
        @Override
        public String inWords() {
            return "the token's algorithm is \"" + algorithm + "\", under which anybody could have made it";
        }
    }

    /// The token's `alg` is not that of the key.
    record OtherAlgorithm(String algorithm, KeyKind key) implements JoseFault {
        @Override
        public String inWords() {
            return "the token's algorithm is \"" + algorithm + "\", but the key is of the kind " + key.title();
        }
    }

    /// The header holds a key that is not the one the signer is known by.
    record OtherKeyInHeader() implements JoseFault {
        @Override
        public String inWords() {
            return "the token brings along a key that is not the signer's";
        }
    }

    /// The signature is not the key's over this token: one of the three was changed.
    record WrongSignature() implements JoseFault {
        @Override
        public String inWords() {
            return "the signature does not fit the token and the key: something was changed after signing";
        }
    }

    /// A claim is not of its form.
    record MalformedClaim(String claim, String problem) implements JoseFault {
        @Override
        public String inWords() {
            return "the token's " + claim + " " + problem;
        }
    }

    /// A claim that must not stand in a token of this form.
    record ForbiddenClaim(String claim) implements JoseFault {
        @Override
        public String inWords() {
            return "the token has a claim \"" + claim + "\", by which other readers could see another credential";
        }
    }

    /// The token says one thing and what it secures another.
    ///
    /// @param claim    such as `iss`
    /// @param property such as `issuer`
    record Contradiction(String claim, String property) implements JoseFault {
        @Override
        public String inWords() {
            return "the token's " + claim + " contradicts its " + property;
        }
    }

    /// What was signed is not a credential or presentation.
    record WrongShape(String problem) implements JoseFault {
        @Override
        public String inWords() {
            return problem;
        }
    }

    /// The token holds only from a later time on.
    record NotYetValid(Instant from) implements JoseFault {
        @Override
        public String inWords() {
            return "the token is valid only from " + from;
        }
    }

    /// The token's time is over.
    record Expired(Instant at) implements JoseFault {
        @Override
        public String inWords() {
            return "the token expired on " + at;
        }
    }

    /// The presentation answers another request: an old one, or one of somebody else.
    ///
    /// @param claim `nonce` or `aud`
    record OtherRequest(String claim) implements JoseFault {
        @Override
        public String inWords() {
            return "the presentation's " + claim + " is not the one that was asked for";
        }
    }
}
