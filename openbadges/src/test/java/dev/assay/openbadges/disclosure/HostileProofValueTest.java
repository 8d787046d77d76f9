package dev.assay.openbadges.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.SeededChance;
import dev.assay.openbadges.disclosure.DisclosureFault.Flaw;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.keys.EcPublicKey;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.ProofFault;
import dev.assay.openbadges.proof.ProofOutcome;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proof values made to break or to deceive: each is refused by name.
class HostileProofValueTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final JsonObject SIGNED = DisclosedBadge.signed();
    private static final JsonObject DERIVED = DisclosedBadge.derived(SIGNED, DisclosedBadge.SELECTIVE);

    private static DerivedProofValue value() {
        return (DerivedProofValue) read(DisclosedBadge.value(DERIVED));
    }

    private static ProofValue read(byte[] bytes) {
        return assertInstanceOf(ProofValue.Reading.Read.class, ProofValue.read(bytes))
                .value();
    }

    private static void assertFault(DisclosureFault fault, byte[] value) {
        assertEquals(new ProofFault.NotDisclosed(fault), DisclosedBadge.fault(DisclosedBadge.with(DERIVED, value)));
    }

    @Test
    void theUnchangedOneIsVerified() {
        assertInstanceOf(ProofOutcome.Verified.class, DisclosedBadge.verify(DERIVED));
        assertArrayEquals(DisclosedBadge.value(DERIVED), value().toBytes());
    }

    @Test
    void anIssuersBaseProofIsNotYetDisclosed() {
        assertEquals(new ProofFault.NotYetDisclosed(), DisclosedBadge.fault(SIGNED));
    }

    @ParameterizedTest
    @CsvSource({
        "'', HEADER",
        "d9, HEADER",
        "d95d, HEADER",
        "d95d02, HEADER",
        "d95e0185, HEADER",
        "d95d01, ENCODING",
        "d95d0185, ENCODING",
        // a byte string longer than the input, up to lengths that no array has
        "d95d01855840, ENCODING",
        "d95d01855a7fffffff, ENCODING",
        "d95d01855affffffff, ENCODING",
        "d95d01855b7fffffffffffffff, ENCODING",
        "d95d01855bffffffffffffffff, ENCODING",
        // four and six parts, a map, a text, endless ones, tags
        "d95d0184, ENCODING",
        "d95d0186, ENCODING",
        "d95d01a5, ENCODING",
        "d95d0165, ENCODING",
        "d95d019f, ENCODING",
        "d95d01855f, ENCODING",
        "d95d0185d8405840, ENCODING",
        // arrays in arrays
        "d95d018585858585858585, ENCODING",
        "d95d019a7fffffff, ENCODING"
    })
    void bytesThatAreNoValueAreRefused(String hex, Flaw flaw) {
        assertFault(flaw, HEX.parseHex(hex));
    }

    @Test
    void noValueCanBeCutOrGoOn() {
        for (var whole : List.of(DisclosedBadge.value(DERIVED), DisclosedBadge.value(SIGNED))) {
            for (int length = 3; length < whole.length; length++) {
                assertEquals(
                        new ProofValue.Reading.Refused(new DisclosureProblem.Faulty(Flaw.ENCODING)),
                        ProofValue.read(Arrays.copyOf(whole, length)));
            }
            assertFault(Flaw.ENCODING, Arrays.copyOf(whole, whole.length + 1));
        }
    }

    /// The same parts with a longer head, or with a tag: another text of the same proof.
    @ParameterizedTest
    @CsvSource({"855840, 98055840", "855840, 855900 40", "855840, 855a000000 40", "855840, 85d8405840"})
    void aProofHasOneText(String shortest, String longer) {
        var hex = HEX.formatHex(DisclosedBadge.value(DERIVED));
        assertTrue(hex.startsWith("d95d01" + shortest));
        var changed = "d95d01" + longer.replace(" ", "") + hex.substring(("d95d01" + shortest).length());
        assertFault(Flaw.ENCODING, HEX.parseHex(changed));
    }

    /// Arrays and maps that say they have more elements than the input has bytes.
    @ParameterizedTest
    @ValueSource(strings = {"9a7fffffff", "9a00ffffff", "9b00000000ffffffff", "9bffffffffffffffff", "99ffff", "9f"})
    void countsBeyondTheInputReserveNothing(String count) {
        var hex = HEX.formatHex(DisclosedBadge.value(DERIVED));
        int signatures = 2 * (3 + 1 + 2 + 64 + 2 + 35);
        var head = hex.substring(0, signatures);
        assertFault(Flaw.ENCODING, HEX.parseHex(head + count));
        assertFault(Flaw.ENCODING, HEX.parseHex(head + "80" + count.replaceFirst("9", "b")));
        assertFault(Flaw.ENCODING, HEX.parseHex(head + "80a0" + count));
    }

    @Test
    void moreSignaturesThanAnybodyNeedsAreNotRead() {
        var many = Collections.nCopies(
                DerivedProofValue.MOST_SIGNATURES + 1, value().signatures().getFirst());
        assertFault(Flaw.TOO_MANY, changed(many, value().labels(), value().mandatoryIndexes()));
    }

    private static byte[] changed(List<byte[]> signatures, List<String> labels, List<Integer> mandatory) {
        var value = value();
        return new DerivedProofValue(value.baseSignature(), value.ephemeralKey(), signatures, labels, mandatory)
                .toBytes();
    }

    private static <T> List<T> list(List<T> from, Consumer<List<T>> change) {
        var list = new ArrayList<>(from);
        change.accept(list);
        return list;
    }

    static Stream<Consumer<List<Integer>>> indexes() {
        return Stream.of(
                list -> list.set(1, list.get(0)),
                Collections::reverse,
                list -> Collections.swap(list, 0, 1),
                list -> list.add(list.getLast()),
                list -> list.add(10_000),
                list -> list.add(Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("indexes")
    void mandatoryIndexesAreOfTheDocumentAndAscend(Consumer<List<Integer>> change) {
        var changed = list(value().mandatoryIndexes(), change);
        assertFault(Flaw.MANDATORY, changed(value().signatures(), value().labels(), changed));
    }

    @Test
    void whatIsMandatoryIsNotForTheHolderToSay() {
        var mandatory = value().mandatoryIndexes();
        var fewer = list(mandatory, List::removeLast);
        assertFault(Flaw.SIGNATURES, changed(value().signatures(), value().labels(), fewer));
        var other = list(mandatory, list -> list.set(list.size() - 1, free(mandatory)));
        Collections.sort(other);
        var value = changed(value().signatures(), value().labels(), other);
        assertEquals(new ProofFault.WrongSignature(), DisclosedBadge.fault(DisclosedBadge.with(DERIVED, value)));
    }

    private static int free(List<Integer> taken) {
        int index = 0;
        while (taken.contains(index)) {
            index++;
        }
        return index;
    }

    static Stream<UnaryOperator<List<String>>> labelLists() {
        return Stream.of(
                labels -> list(labels, all -> all.set(1, all.get(0))),
                labels -> list(labels, List::removeLast),
                labels -> list(labels, List::clear),
                labels -> list(labels, all -> all.add("u" + "A".repeat(43))));
    }

    @ParameterizedTest
    @MethodSource("labelLists")
    void labelsAreOneForEachUnnamedPart(UnaryOperator<List<String>> change) {
        assertFault(
                Flaw.LABELS, changed(value().signatures(), change.apply(value().labels()), value().mandatoryIndexes()));
    }

    @Test
    void swappedLabelsAreSomethingElseThanWasSigned() {
        var swapped = list(value().labels(), all -> Collections.swap(all, 0, 1));
        var value = changed(value().signatures(), swapped, value().mandatoryIndexes());
        assertEquals(new ProofFault.WrongSignature(), DisclosedBadge.fault(DisclosedBadge.with(DERIVED, value)));
    }

    /// The map's keys are the numbers of `c14n0` and on: no gap, no other order, no text.
    @ParameterizedTest
    @CsvSource({
        "01, LABELS",
        "17, LABELS",
        "1818, LABELS",
        "1a7fffffff, LABELS",
        "20, ENCODING",
        "656331346e30, ENCODING"
    })
    void labelsAreNumberedFromZero(String key, Flaw flaw) {
        var cbor = new CborWriter(DerivedProofValue.HEADER)
                .array(5)
                .bytes(value().baseSignature())
                .bytes(EphemeralKey.bytes(value().ephemeralKey()))
                .bytes(value().signatures())
                .map(1)
                .toBytes();
        assertFault(flaw, HEX.parseHex(HEX.formatHex(cbor) + key + "5820" + "00".repeat(32) + "80"));
    }

    @Test
    void signaturesAreOneForEachStatementAndInItsPlace() {
        var signatures = value().signatures();
        for (var other : List.of(
                list(signatures, List::removeLast),
                list(signatures, List::clear),
                list(signatures, all -> all.add(all.getFirst())))) {
            assertFault(Flaw.SIGNATURES, changed(other, value().labels(), value().mandatoryIndexes()));
        }
        for (var other : List.of(
                list(signatures, Collections::reverse),
                list(signatures, all -> all.set(0, all.getLast())),
                list(signatures, all -> all.set(0, new byte[64])))) {
            var value = changed(other, value().labels(), value().mandatoryIndexes());
            assertEquals(new ProofFault.WrongSignature(), DisclosedBadge.fault(DisclosedBadge.with(DERIVED, value)));
        }
        for (int length : new int[] {0, 63, 65, 96}) {
            var other = list(signatures, all -> all.set(0, new byte[length]));
            assertFault(Flaw.ENCODING, changed(other, value().labels(), value().mandatoryIndexes()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // another curve, no curve, a point at infinity, an x that no point has, one beyond the prime
                "8124",
                "0000",
                "802400",
                "80240200000000000000000000000000000000000000000000000000000000000000",
                "802402ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "802404ffffffff00000001000000000000000000000000fffffffffffffffffffffffe"
            })
    void theStatementsKeyIsOnP256(String start) {
        var whole = HEX.formatHex(DisclosedBadge.value(DERIVED));
        int at = 2 * (3 + 1 + 2 + 64 + 2);
        var changed = whole.substring(0, at) + start + whole.substring(at + start.length());
        var fault = DisclosedBadge.fault(DisclosedBadge.with(DERIVED, HEX.parseHex(changed)));
        assertEquals(new ProofFault.NotDisclosed(Flaw.EPHEMERAL_KEY), fault);
    }

    /// A holder who signs other statements with a key of their own has no issuer's signature on that key.
    @Test
    void aKeyOfTheHoldersOwnSignsNothing() {
        var own = SigningKey.generate(KeyKind.P256, new SeededChance(44));
        var document = Json.without(DERIVED, "proof");
        var lines = Statements.lines(JsonLd.bundled(), document, value().labels());
        var signatures = new ArrayList<byte[]>();
        for (int i = 0; i < lines.size(); i++) {
            if (!value().mandatoryIndexes().contains(i)) {
                signatures.add(own.sign(SignedData.of(lines.get(i))));
            }
        }
        var forged = new DerivedProofValue(
                value().baseSignature(),
                (EcPublicKey) own.publicKey(),
                signatures,
                value().labels(),
                value().mandatoryIndexes());
        assertEquals(
                new ProofFault.WrongSignature(), DisclosedBadge.fault(DisclosedBadge.with(DERIVED, forged.toBytes())));
    }

    @Test
    void onlyTheIssuersKeyOnP256Verifies() {
        var proof = DERIVED.getJsonObject("proof");
        var other = SigningKey.generate(KeyKind.P256, new SeededChance(45)).publicKey();
        assertEquals(
                new ProofOutcome.Failed(new ProofFault.WrongSignature()),
                DataIntegrity.bundled().verify(DERIVED, proof, other));
        for (var key : List.of(
                SigningKey.generate(KeyKind.P384, new SeededChance(46)).publicKey(),
                Samples.key(new Random(47)).publicKey())) {
            assertEquals(
                    new ProofOutcome.Failed(new ProofFault.WrongKey(Cryptosuite.ECDSA_SD_2023, key.kind())),
                    DataIntegrity.bundled().verify(DERIVED, proof, key));
        }
    }

    @Test
    void randomBytesNeverBreakTheReader() {
        var random = new Random(48);
        var valid = List.of(DisclosedBadge.value(DERIVED), DisclosedBadge.value(SIGNED));
        for (int i = 0; i < 20_000; i++) {
            var bytes = valid.get(i % 2).clone();
            for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
                bytes[random.nextInt(3, i % 3 == 0 ? 12 : bytes.length)] = (byte) random.nextInt(256);
            }
            switch (ProofValue.read(bytes)) {
                case ProofValue.Reading.Read(var value) -> assertArrayEquals(bytes, value.toBytes());
                case ProofValue.Reading.Refused(var problem) ->
                    assertInstanceOf(DisclosureProblem.Faulty.class, problem);
            }
        }
    }
}
