package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.disclosure.DisclosureFault.Flaw;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.keys.EcPublicKey;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Signs a document statement by statement, discloses parts of it, and checks these (W3C Data Integrity ECDSA
/// Cryptosuites 1.0, sections 3.5 and 3.6). Of a proof it knows the value alone; the rest comes here as a hash.
public final class Disclosures {

    private final JsonLd jsonLd;

    public Disclosures(JsonLd jsonLd) {
        this.jsonLd = jsonLd;
    }

    /// The value of a base proof.
    ///
    /// @param document          without proofs
    /// @param proofHash         the SHA-256 digest of the canonical proof options
    /// @param key               the issuer's, on P-256
    /// @param mandatoryPointers JSON pointers to what every disclosure shows
    /// @param random            the source of the HMAC key's 32 bytes, then of the ephemeral key's
    /// @throws IllegalArgumentException where a pointer leads nowhere, or the document cannot be signed in this way
    public BaseProofValue sign(
            JsonObject document,
            byte[] proofHash,
            SigningKey key,
            List<String> mandatoryPointers,
            SecureRandom random) {
        var hmacKey = new byte[BaseProofValue.HMAC_KEY_LENGTH];
        random.nextBytes(hmacKey);
        var ephemeral = SigningKey.generate(KeyKind.P256, random);
        var ephemeralKey = (EcPublicKey) ephemeral.publicKey();
        try {
            var labelled = LabelledDocument.of(jsonLd, document, hmacKey);
            var mandatory = labelled.part(mandatoryPointers).indexes();
            if (labelled.lines().size() - mandatory.cardinality() > DerivedProofValue.MOST_SIGNATURES) {
                throw DisclosureException.of(Flaw.TOO_MANY);
            }
            return new BaseProofValue(
                    key.sign(SignedData.of(proofHash, ephemeralKey, among(labelled.lines(), mandatory))),
                    ephemeralKey,
                    hmacKey,
                    notAmong(labelled.lines(), mandatory)
                            .map(line -> ephemeral.sign(SignedData.of(line)))
                            .toList(),
                    mandatoryPointers);
        } catch (DisclosureException refused) {
            throw new IllegalArgumentException(
                    "cannot sign: " + refused.problem().inWords(), refused);
        }
    }

    /// The mandatory and selected parts of a document with the value of their derived proof. Whether the base proof
    /// holds is not looked at: a derived proof holds where it does.
    ///
    /// @param document          without proofs
    /// @param selectivePointers JSON pointers to what is shown beside the mandatory parts
    public Disclosed disclose(JsonObject document, BaseProofValue base, List<String> selectivePointers) {
        try {
            var pointers = Stream.concat(base.mandatoryPointers().stream(), selectivePointers.stream())
                    .toList();
            if (pointers.isEmpty()) {
                throw DisclosureException.of(Flaw.NOTHING_SELECTED);
            }
            var labelled = LabelledDocument.of(jsonLd, document, base.hmacKey());
            var mandatory = labelled.part(base.mandatoryPointers()).indexes();
            var shown = labelled.part(pointers);
            var value = new DerivedProofValue(
                    base.baseSignature(),
                    base.ephemeralKey(),
                    signaturesOf(shown.indexes(), mandatory, labelled.lines().size(), base.signatures()),
                    labelsOf(shown, labelled),
                    ranks(mandatory, shown.indexes()));
            if (!Statements.lines(jsonLd, shown.document(), value.labels())
                    .equals(among(labelled.lines(), shown.indexes()))) {
                throw DisclosureException.of(Flaw.INSEPARABLE);
            }
            return new Disclosed.Parts(shown.document(), value);
        } catch (DisclosureException refused) {
            return new Disclosed.Refused(refused.problem());
        }
    }

    /// The base proof has a signature for each statement that is not mandatory.
    private static List<byte[]> signaturesOf(BitSet shown, BitSet mandatory, int statements, List<byte[]> signatures) {
        if (signatures.size() != statements - mandatory.cardinality()) {
            throw DisclosureException.of(Flaw.SIGNATURES);
        }
        var chosen = new ArrayList<byte[]>();
        int next = 0;
        for (int i = mandatory.nextClearBit(0); i < statements; i = mandatory.nextClearBit(i + 1)) {
            if (shown.get(i)) {
                chosen.add(signatures.get(next));
            }
            next++;
        }
        return chosen;
    }

    /// The labels in the order of those that the verifier will give to what is shown.
    private static List<String> labelsOf(LabelledDocument.Part shown, LabelledDocument labelled) {
        var canonical = Statements.canonicalLabels(shown.quads());
        var labels = new String[canonical.size()];
        canonical.forEach((blank, label) -> labels[Statements.number(label)] = labelled.label(blank));
        return Arrays.asList(labels);
    }

    /// The places of the mandatory statements among those shown.
    private static List<Integer> ranks(BitSet mandatory, BitSet shown) {
        var indexes = shown.stream().toArray();
        return IntStream.range(0, indexes.length)
                .filter(rank -> mandatory.get(indexes[rank]))
                .boxed()
                .toList();
    }

    /// Whether all that a document says is signed.
    ///
    /// @param document  the parts shown, without proofs
    /// @param proofHash the SHA-256 digest of the canonical proof options
    /// @param key       the issuer's
    public DisclosureCheck check(JsonObject document, DerivedProofValue value, byte[] proofHash, VerificationKey key) {
        try {
            var lines = Statements.lines(jsonLd, document, value.labels());
            var mandatory = mandatory(value, lines.size());
            var others = notAmong(lines, mandatory).toList();
            if (value.signatures().size() != others.size()) {
                throw DisclosureException.of(Flaw.SIGNATURES);
            }
            var signed = SignedData.of(proofHash, value.ephemeralKey(), among(lines, mandatory));
            boolean holds = key.verifies(signed, value.baseSignature())
                    && IntStream.range(0, others.size())
                            .allMatch(i -> value.ephemeralKey()
                                    .verifies(
                                            SignedData.of(others.get(i)),
                                            value.signatures().get(i)));
            return holds ? new DisclosureCheck.Holds() : new DisclosureCheck.WrongSignature();
        } catch (DisclosureException refused) {
            return new DisclosureCheck.Refused(refused.problem());
        }
    }

    private static BitSet mandatory(DerivedProofValue value, int statements) {
        var mandatory = new BitSet();
        for (int index : value.mandatoryIndexes()) {
            if (index >= statements) {
                throw DisclosureException.of(Flaw.MANDATORY);
            }
            mandatory.set(index);
        }
        return mandatory;
    }

    private static List<String> among(List<String> lines, BitSet indexes) {
        return indexes.stream().mapToObj(lines::get).toList();
    }

    private static Stream<String> notAmong(List<String> lines, BitSet indexes) {
        return IntStream.range(0, lines.size()).filter(i -> !indexes.get(i)).mapToObj(lines::get);
    }
}
