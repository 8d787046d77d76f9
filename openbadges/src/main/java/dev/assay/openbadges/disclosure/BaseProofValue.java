package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.keys.EcPublicKey;
import java.util.ArrayList;
import java.util.List;

/// What an issuer gives a holder, from which the holder makes proofs to show. It is not for showing: its HMAC key
/// tells how many unnamed parts there are, and its signatures how many statements.
///
/// @param baseSignature     the issuer's, over what is mandatory, proof options and ephemeral key: 64 bytes
/// @param ephemeralKey      signs the other statements
/// @param hmacKey           makes the labels of unnamed parts, 32 bytes
/// @param signatures        one for each statement that is not mandatory, in their order: 64 bytes each
/// @param mandatoryPointers JSON pointers to what every derived proof shows
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BaseProofValue(
        byte[] baseSignature,
        EcPublicKey ephemeralKey,
        byte[] hmacKey,
        List<byte[]> signatures,
        List<String> mandatoryPointers)
        implements ProofValue {

    static final byte[] HEADER = {(byte) 0xd9, 0x5d, 0x00};

    static final int HMAC_KEY_LENGTH = 32;

    public BaseProofValue {
        signatures = List.copyOf(signatures);
        mandatoryPointers = List.copyOf(mandatoryPointers);
    }

    static BaseProofValue read(CborReader cbor) {
        cbor.arrayOf(5);
        var baseSignature = cbor.bytes(DerivedProofValue.SIGNATURE_LENGTH);
        var ephemeralKey = EphemeralKey.read(cbor.bytes(EphemeralKey.LENGTH));
        var hmacKey = cbor.bytes(HMAC_KEY_LENGTH);
        var signatures = DerivedProofValue.signatures(cbor);
        var pointers = new ArrayList<String>();
        for (int left = cbor.array(); left > 0; left--) {
            pointers.add(cbor.text());
        }
        cbor.end();
        return new BaseProofValue(baseSignature, ephemeralKey, hmacKey, signatures, pointers);
    }

    @Override
    public byte[] toBytes() {
        var cbor = new CborWriter(HEADER)
                .array(5)
                .bytes(baseSignature)
                .bytes(EphemeralKey.bytes(ephemeralKey))
                .bytes(hmacKey)
                .bytes(signatures)
                .array(mandatoryPointers.size());
        mandatoryPointers.forEach(cbor::text);
        return cbor.toBytes();
    }

    /// Without the HMAC key, which would undo the labels.
    @Override
    public String toString() {
        return "BaseProofValue[" + ephemeralKey + ", " + signatures.size() + " signatures, " + mandatoryPointers + "]";
    }
}
