package dev.assay.openbadges.verify;

import dev.assay.openbadges.keys.VerificationKey;
import java.util.HashSet;
import java.util.Set;

/// What the three checks of a signature found: that it fits, whose key it is under, whether that key is the issuer's.
///
/// @param keys those under which it was verified
record Signature(CheckOutcome proof, CheckOutcome key, CheckOutcome issuer, Set<VerificationKey> keys) {
    private static final CheckOutcome.Unknown NO_KEY =
            new CheckOutcome.Unknown(Gap.NO_KEY, "the signature cannot be checked without the key");
    private static final CheckOutcome.Unknown NO_SIGNER =
            new CheckOutcome.Unknown(Gap.NO_KEY, "whether the key is the issuer's cannot be said without it");

    /// The proof says nothing usable, so there is no key to look for.
    static Signature broken(CheckOutcome proof) {
        return new Signature(
                proof,
                new CheckOutcome.Unknown(Gap.NO_KEY, "the proof names no key that can be looked for"),
                NO_SIGNER,
                Set.of());
    }

    static Signature withoutKey(CheckOutcome key) {
        return new Signature(NO_KEY, key, NO_SIGNER, Set.of());
    }

    /// The proof is of an unknown kind beside one of a known kind, which decides.
    static Signature leftOut(String words) {
        var why = new CheckOutcome.NotChecked(words + "; another proof decides");
        return new Signature(why, why, why, Set.of());
    }

    private boolean isLeftOut() {
        return proof instanceof CheckOutcome.NotChecked;
    }

    CheckOutcome worst() {
        return CheckOutcome.worse(proof, CheckOutcome.worse(key, issuer));
    }

    /// Of several proofs the worse, check by check; one that is left out counts only alone.
    static Signature worse(Signature one, Signature other) {
        if (one.isLeftOut() || other.isLeftOut()) {
            return one.isLeftOut() ? other : one;
        }
        var keys = new HashSet<>(one.keys);
        keys.addAll(other.keys);
        return new Signature(
                CheckOutcome.worse(one.proof, other.proof),
                CheckOutcome.worse(one.key, other.key),
                CheckOutcome.worse(one.issuer, other.issuer),
                keys);
    }
}
