package dev.assay.openbadges.disclosure;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.openbadges.Issuer;
import dev.assay.openbadges.Samples;
import dev.assay.openbadges.SeededChance;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.Derivation;
import dev.assay.openbadges.proof.ProofFault;
import dev.assay.openbadges.proof.ProofOptions;
import dev.assay.openbadges.proof.ProofOutcome;
import dev.assay.openbadges.proof.SelectiveDisclosure;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A badge of which parts are shown.
final class DisclosedBadge {

    static final SelectiveDisclosure DISCLOSURE = SelectiveDisclosure.bundled();
    static final SigningKey KEY = SigningKey.generate(KeyKind.P256, new SeededChance(1));
    static final List<String> MANDATORY = List.of("/issuer", "/validFrom", "/credentialSubject/achievement/name");
    static final List<String> SELECTIVE = List.of("/credentialSubject/result/0", "/evidence/0/name");

    private DisclosedBadge() {}

    static JsonObject unsigned(String text, Random random) {
        return Samples.full(text, random)
                .toJson(Issuer.didKey("Assay", Optional.empty(), KEY).profile());
    }

    static ProofOptions options() {
        var did = "did:key:" + KEY.publicKey().multibase();
        var method = URI.create(did + "#" + KEY.publicKey().multibase());
        return ProofOptions.of(Cryptosuite.ECDSA_SD_2023, method, Samples.NOW);
    }

    static JsonObject signed() {
        return signed(unsigned("A \"quoted\" text", new Random(2)), MANDATORY, 3);
    }

    static JsonObject signed(JsonObject unsigned, List<String> mandatory, long seed) {
        return DISCLOSURE.sign(unsigned, KEY, options(), mandatory, new SeededChance(seed));
    }

    static JsonObject derived() {
        return derived(signed(), SELECTIVE);
    }

    static JsonObject derived(JsonObject signed, List<String> selective) {
        return assertInstanceOf(Derivation.Derived.class, DISCLOSURE.derive(signed, selective))
                .document();
    }

    static ProofOutcome verify(JsonObject document) {
        return DataIntegrity.bundled().verify(document, document.getJsonObject("proof"), KEY.publicKey());
    }

    static ProofFault fault(JsonObject document) {
        return assertInstanceOf(ProofOutcome.Failed.class, verify(document)).fault();
    }

    static byte[] value(JsonObject document) {
        var text = document.getJsonObject("proof").getString("proofValue");
        return Base64Url.decode(text.substring(1)).orElseThrow();
    }

    static JsonObject with(JsonObject document, byte[] value) {
        var text = Json.PROVIDER.createValue("u" + Base64Url.encode(value));
        return Json.with(document, "proof", Json.with(document.getJsonObject("proof"), "proofValue", text));
    }
}
