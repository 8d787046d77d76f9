package dev.assay.cli.issue;

import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.proof.Cryptosuite;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a credential is secured: by a proof inside it, or by a token around it.
sealed interface Suite {

    /// A proof inside the credential (W3C Data Integrity).
    record Proof(Cryptosuite cryptosuite) implements Suite {
        @Override
        public String toString() {
            return cryptosuite.toString();
        }
    }

    /// The credential as the payload of a compact JSON Web Signature (W3C Securing Verifiable Credentials using JOSE
    /// and COSE).
    record Token() implements Suite {
        @Override
        public String toString() {
            return "vc+jwt";
        }
    }

    /// All that there are.
    static Stream<Suite> all() {
        var proofs = Arrays.stream(Cryptosuite.values())
                .filter(cryptosuite -> !cryptosuite.id().isEmpty())
                .<Suite>map(Proof::new);
        return Stream.concat(proofs, Stream.of(new Token()));
    }

    static Optional<Suite> named(String name) {
        return all().filter(suite -> suite.toString().equals(name)).findFirst();
    }

    /// What a key takes where nothing else is asked.
    static Suite of(KeyKind kind) {
        return new Proof(Cryptosuite.of(kind));
    }

    /// The names of those that a key can sign with.
    static List<String> namesFor(KeyKind kind) {
        return all().filter(suite -> suite.suits(kind)).map(Object::toString).toList();
    }

    /// Whether a key of a kind can sign with it.
    default boolean suits(KeyKind kind) {
        return switch (this) {
            case Proof(var cryptosuite) -> cryptosuite.suits(kind);
            case Token _ -> true;
        };
    }
}
