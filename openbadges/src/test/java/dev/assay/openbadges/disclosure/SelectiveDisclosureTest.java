package dev.assay.openbadges.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.Tampering;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.ProofOptions;
import dev.assay.openbadges.proof.ProofOutcome;
import dev.assay.openbadges.verify.Verdict;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectiveDisclosureTest {

    private static final int CREDENTIALS = 200;
    private static final Set<String> IDENTITY = Set.of("id", "type", "@context");

    /// The places of a document by their pointers.
    private static Map<String, JsonValue> places(JsonValue value) {
        var places = new TreeMap<String, JsonValue>();
        collect("", value, places);
        return places;
    }

    private static void collect(String at, JsonValue value, Map<String, JsonValue> places) {
        places.put(at, value);
        switch (value) {
            case JsonObject object ->
                object.forEach((key, inner) ->
                        collect(at + "/" + key.replace("~", "~0").replace("/", "~1"), inner, places));
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    collect(at + "/" + i, array.get(i), places);
                }
            }
            case JsonValue scalar -> {}
        }
    }

    private static List<String> some(Map<String, JsonValue> places, int most, Random random) {
        var all = places.keySet().stream()
                .filter(pointer -> !pointer.isEmpty() && !pointer.startsWith("/@context"))
                .toList();
        return Stream.generate(() -> all.get(random.nextInt(all.size())))
                .limit(random.nextInt(most + 1))
                .toList();
    }

    @Test
    void whatIsDerivedVerifiesShowsWhatWasSelectedAndNothingElse() {
        var random = new Random(20_230_829);
        for (int i = 0; i < CREDENTIALS; i++) {
            var unsigned = DisclosedBadge.unsigned(Samples.hostile(random), random);
            var places = places(unsigned);
            var mandatory = some(places, 3, random);
            var selective = new ArrayList<>(some(places, 5, random));
            selective.add("/validFrom");
            var derived = DisclosedBadge.derived(DisclosedBadge.signed(unsigned, mandatory, i), selective);
            assertInstanceOf(ProofOutcome.Verified.class, DisclosedBadge.verify(derived), derived::toString);

            var shown = Stream.concat(mandatory.stream(), selective.stream()).toList();
            var leaves = places.entrySet().stream()
                    .filter(place -> isLeaf(place.getValue()) && isShown(place.getKey(), shown))
                    .map(place -> place.getValue().toString())
                    .sorted()
                    .toList();
            assertEquals(leaves, leaves(Json.without(derived, "proof")), () -> mandatory + " and " + selective);
            assertChangesFail(derived, random);
        }
    }

    private static boolean isLeaf(JsonValue value) {
        return !(value instanceof JsonObject) && !(value instanceof JsonArray);
    }

    private static List<String> leaves(JsonValue value) {
        return places(value).values().stream()
                .filter(SelectiveDisclosureTest::isLeaf)
                .map(JsonValue::toString)
                .sorted()
                .toList();
    }

    /// Whether a leaf stands within a selected place, or is the identity of an object on the way to one.
    private static boolean isShown(String leaf, List<String> selected) {
        return selected.stream().anyMatch(pointer -> within(leaf, pointer) || isIdentityOnTheWay(leaf, pointer));
    }

    private static boolean within(String place, String pointer) {
        return place.equals(pointer) || place.startsWith(pointer + "/");
    }

    private static boolean isIdentityOnTheWay(String leaf, String pointer) {
        var steps = leaf.replaceFirst("/[0-9]+$", "");
        return IDENTITY.contains(steps.substring(steps.lastIndexOf('/') + 1))
                && within(pointer, steps.substring(0, steps.lastIndexOf('/')));
    }

    private static void assertChangesFail(JsonObject derived, Random random) {
        var changed = Tampering.one(Json.without(derived, "proof"), random);
        assertNotVerified(Json.with(changed, "proof", derived.getJsonObject("proof")));
        var value = DisclosedBadge.value(derived);
        value[random.nextInt(value.length)] ^= (byte) (1 << random.nextInt(8));
        assertNotVerified(DisclosedBadge.with(derived, value));
    }

    private static void assertNotVerified(JsonObject changed) {
        assertFalse(
                DisclosedBadge.verify(changed) instanceof ProofOutcome.Verified,
                () -> "accepted although changed: " + changed);
    }

    @Test
    void noPlaceOfWhatIsShownAndNoFieldOfItsProofCanBeChangedOrRemoved() {
        var derived = DisclosedBadge.derived();
        var changes = Tampering.all(derived);
        assertTrue(changes.size() > 60, () -> "the sample has many places: " + changes.size());
        changes.stream()
                .filter(changed -> changed.asJsonObject().containsKey("proof"))
                .forEach(changed -> assertNotVerified(changed.asJsonObject()));
    }

    @Test
    void noByteOfTheProofValueCanBeChanged() {
        var derived = DisclosedBadge.derived();
        var value = DisclosedBadge.value(derived);
        var random = new Random(8);
        for (int at = 0; at < value.length; at++) {
            var changed = value.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertInstanceOf(ProofOutcome.Failed.class, DisclosedBadge.verify(DisclosedBadge.with(derived, changed)));
        }
    }

    @Test
    void nothingOfTheWholeCanBeAddedToAPart() {
        var signed = DisclosedBadge.signed();
        var derived = DisclosedBadge.derived(signed, List.of("/evidence/0/name"));
        signed.forEach((key, value) -> {
            if (!derived.containsKey(key)) {
                assertNotVerified(Json.with(derived, key, value));
            }
        });
    }

    @Test
    void partsOfTwoBadgesDoNotGoTogether() {
        var one = DisclosedBadge.derived(DisclosedBadge.signed(), List.of("/validUntil"));
        var other = DisclosedBadge.unsigned("A \"quoted\" text", new Random(99));
        var another = DisclosedBadge.derived(DisclosedBadge.signed(other, DisclosedBadge.MANDATORY, 4), List.of("/id"));
        assertNotVerified(Json.with(one, "proof", another.getJsonObject("proof")));
        assertNotVerified(Json.with(another, "proof", one.getJsonObject("proof")));
    }

    @Test
    void theWholeCanBeShownAndWithoutMandatoryPartsTheHolderChoosesAll() {
        var unsigned = DisclosedBadge.unsigned("Ada", new Random(5));
        var signed = DisclosedBadge.signed(unsigned, List.of(), 6);
        var whole = DisclosedBadge.derived(signed, List.of(""));
        assertEquals(unsigned, Json.without(whole, "proof"));
        assertInstanceOf(ProofOutcome.Verified.class, DisclosedBadge.verify(whole));
        var little = DisclosedBadge.derived(signed, List.of("/validFrom"));
        assertEquals(Set.of("@context", "id", "type", "validFrom", "proof"), little.keySet());
        assertInstanceOf(ProofOutcome.Verified.class, DisclosedBadge.verify(little));
    }

    /// Arrays of one element keep their form, so that pointers through them mean the same to issuer and holder.
    @Test
    void pointersThroughArraysOfOneElementLeadSomewhere() {
        var signed = DisclosedBadge.signed();
        var alignment = signed.getValue("/credentialSubject/achievement/alignment");
        assertEquals(1, alignment.asJsonArray().size());
        var derived = DisclosedBadge.derived(signed, List.of("/credentialSubject/achievement/alignment/0/targetName"));
        assertInstanceOf(ProofOutcome.Verified.class, DisclosedBadge.verify(derived));
        assertEquals(
                1,
                derived.getValue("/credentialSubject/achievement/alignment")
                        .asJsonArray()
                        .size());
    }

    @Test
    void otherProofsOfTheBadgeAreLeftOut() {
        var signed = DisclosedBadge.signed();
        var random = new Random(7);
        var key = Samples.key(random);
        var both = DataIntegrity.bundled()
                .sign(
                        signed,
                        key,
                        ProofOptions.of(
                                Cryptosuite.EDDSA_RDFC_2022, URI.create("did:web:assay.example#key"), Samples.NOW));
        assertEquals(2, both.getJsonArray("proof").size());
        assertInstanceOf(
                ProofOutcome.Verified.class,
                DisclosedBadge.verify(DisclosedBadge.derived(both, DisclosedBadge.SELECTIVE)));
    }

    /// Status and evidence are hidden here, which the issuer allowed by not making them mandatory.
    @Test
    void aPartThatHasWhatABadgeMustHaveIsAValidBadgeAndABaseProofIsNone() {
        var mandatory = List.of("/issuer", "/validFrom", "/name", "/credentialSubject");
        var signed = DisclosedBadge.signed(DisclosedBadge.unsigned("Ada", new Random(10)), mandatory, 11);
        assertEquals(Verdict.VALID, verdict(DisclosedBadge.derived(signed, List.of())));
        assertEquals(Verdict.INVALID, verdict(signed));
    }

    private static Verdict verdict(JsonObject badge) {
        var bytes = StrictJson.write(badge).getBytes(StandardCharsets.UTF_8);
        return Verification.check(bytes, VerificationOptions.offline(Samples.NOW))
                .verdict();
    }
}
