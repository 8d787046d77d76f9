package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.disclosure.DisclosureFault.Flaw;
import java.util.Arrays;

/// The value of a proof with `ecdsa-sd-2023`: three bytes that say of which of the two kinds it is, then CBOR (W3C
/// Data Integrity ECDSA Cryptosuites 1.0, sections 3.5.2 to 3.5.8).
public sealed interface ProofValue permits BaseProofValue, DerivedProofValue {

    /// The bytes that stand in `proofValue`, after `u` and as base64url text.
    byte[] toBytes();

    /// What came of reading a proof's value.
    sealed interface Reading {

        /// The value is well-formed; whether it holds is another question.
        record Read(ProofValue value) implements Reading {}

        /// The bytes are no value of this suite.
        record Refused(DisclosureProblem problem) implements Reading {}
    }

    /// Reads a value strictly: each has one byte string.
    static Reading read(byte[] bytes) {
        try {
            return new Reading.Read(ofBytes(bytes));
        } catch (DisclosureException faulty) {
            return new Reading.Refused(faulty.problem());
        }
    }

    private static ProofValue ofBytes(byte[] bytes) {
        if (begins(bytes, BaseProofValue.HEADER)) {
            return BaseProofValue.read(new CborReader(bytes, BaseProofValue.HEADER.length));
        }
        if (begins(bytes, DerivedProofValue.HEADER)) {
            return DerivedProofValue.read(new CborReader(bytes, DerivedProofValue.HEADER.length));
        }
        throw DisclosureException.of(Flaw.HEADER);
    }

    private static boolean begins(byte[] bytes, byte[] header) {
        return bytes.length >= header.length && Arrays.equals(bytes, 0, header.length, header, 0, header.length);
    }
}
