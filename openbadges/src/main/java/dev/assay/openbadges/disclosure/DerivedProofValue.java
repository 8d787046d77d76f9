package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.disclosure.DisclosureFault.Flaw;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.keys.EcPublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What a holder shows with a part of a document.
///
/// @param baseSignature    the issuer's, over what is mandatory, proof options and ephemeral key: 64 bytes
/// @param ephemeralKey     signs the other statements
/// @param signatures       one for each statement shown that is not mandatory, in their order: 64 bytes each
/// @param labels           those of the unnamed parts `c14n0`, `c14n1`… of what is shown: `u` and base64url
/// @param mandatoryIndexes which of the statements shown are mandatory, ascending from 0
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DerivedProofValue(
        byte[] baseSignature,
        EcPublicKey ephemeralKey,
        List<byte[]> signatures,
        List<String> labels,
        List<Integer> mandatoryIndexes)
        implements ProofValue {

    /// The most statements that are signed one by one. A badge makes a hundred; checking so many takes a second of
    /// CPU with the JDK, which needs half a millisecond for each, and a sixth of that with Corretto.
    public static final int MOST_SIGNATURES = 2_048;

    static final byte[] HEADER = {(byte) 0xd9, 0x5d, 0x01};

    static final int SIGNATURE_LENGTH = 64;

    private static final int LABEL_LENGTH = 32;

    public DerivedProofValue {
        signatures = List.copyOf(signatures);
        labels = List.copyOf(labels);
        mandatoryIndexes = List.copyOf(mandatoryIndexes);
    }

    static DerivedProofValue read(CborReader cbor) {
        cbor.arrayOf(5);
        var baseSignature = cbor.bytes(SIGNATURE_LENGTH);
        var ephemeralKey = EphemeralKey.read(cbor.bytes(EphemeralKey.LENGTH));
        var signatures = signatures(cbor);
        var labels = labels(cbor);
        var mandatory = new ArrayList<Integer>();
        for (int left = cbor.array(); left > 0; left--) {
            int index = cbor.unsigned();
            if (!mandatory.isEmpty() && index <= mandatory.getLast()) {
                throw DisclosureException.of(Flaw.MANDATORY);
            }
            mandatory.add(index);
        }
        cbor.end();
        return new DerivedProofValue(baseSignature, ephemeralKey, signatures, labels, mandatory);
    }

    static List<byte[]> signatures(CborReader cbor) {
        int count = cbor.array();
        if (count > MOST_SIGNATURES) {
            throw DisclosureException.of(Flaw.TOO_MANY);
        }
        var signatures = new ArrayList<byte[]>();
        for (int left = count; left > 0; left--) {
            signatures.add(cbor.bytes(SIGNATURE_LENGTH));
        }
        return signatures;
    }

    /// The numbers of `c14n0` and so on stand in order, without a gap, and no label twice.
    private static List<String> labels(CborReader cbor) {
        var labels = new ArrayList<String>();
        for (int left = cbor.map(); left > 0; left--) {
            if (cbor.unsigned() != labels.size()) {
                throw DisclosureException.of(Flaw.LABELS);
            }
            labels.add("u" + Base64Url.encode(cbor.bytes(LABEL_LENGTH)));
        }
        if (new HashSet<>(labels).size() != labels.size()) {
            throw DisclosureException.of(Flaw.LABELS);
        }
        return labels;
    }

    @Override
    public byte[] toBytes() {
        var cbor = new CborWriter(HEADER)
                .array(5)
                .bytes(baseSignature)
                .bytes(EphemeralKey.bytes(ephemeralKey))
                .bytes(signatures)
                .map(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            cbor.unsigned(i).bytes(Base64Url.decode(labels.get(i).substring(1)).orElseThrow());
        }
        cbor.array(mandatoryIndexes.size());
        mandatoryIndexes.forEach(cbor::unsigned);
        return cbor.toBytes();
    }
}
