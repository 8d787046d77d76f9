package dev.assay.openbadges.ob2;

import dev.assay.openbadges.jose.JoseFault;
import java.time.Instant;
import java.util.Optional;

/// What is wrong with a badge of Open Badges 2.
public sealed interface Ob2Fault {

    /// The fault as a clause for people.
    String inWords();

    /// It, or a document that it is made of, is not as the specification has it.
    ///
    /// @param what the document, such as `the assertion`
    record Malformed(String what, String problem) implements Ob2Fault {
        @Override
        public String inWords() {
            return what + " " + problem;
        }
    }

    /// The badge at the address that it names is not this one.
    ///
    /// @param field what differs
    record OtherBadgeHosted(String address, String field) implements Ob2Fault {
        @Override
        public String inWords() {
            return "what " + address + " has is not this badge: its " + field + " differs";
        }
    }

    /// The badge is hosted where its issuer does not issue.
    record ForeignAddress(String address, String issuer) implements Ob2Fault {
        @Override
        public String inWords() {
            return address + " is not among the addresses where " + issuer + " hosts badges";
        }
    }

    /// The badge says that it is signed, and comes without a signature, or the other way round.
    record OtherForm(String words) implements Ob2Fault {
        @Override
        public String inWords() {
            return words;
        }
    }

    /// The signature does not hold.
    record Signature(JoseFault fault) implements Ob2Fault {
        @Override
        public String inWords() {
            return fault.inWords();
        }
    }

    /// The key is not one that the issuer's profile names, or its document names another owner.
    record NotTheIssuersKey(String key, String issuer) implements Ob2Fault {
        @Override
        public String inWords() {
            return key + " is not a key of " + issuer;
        }
    }

    /// The issuer took the badge back.
    record Revoked(Optional<String> reason) implements Ob2Fault {
        @Override
        public String inWords() {
            return "its issuer revoked it" + reason.map(text -> ": " + text).orElse("");
        }
    }

    /// The badge's time is over.
    record Expired(Instant at) implements Ob2Fault {
        @Override
        public String inWords() {
            return "it expired on " + at;
        }
    }

    /// The badge is dated later than now.
    record NotYetIssued(Instant on) implements Ob2Fault {
        @Override
        public String inWords() {
            return "it is issued on " + on + ", which is still to come";
        }
    }
}
