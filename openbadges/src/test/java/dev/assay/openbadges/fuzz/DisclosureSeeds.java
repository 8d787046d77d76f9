package dev.assay.openbadges.fuzz;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.SeededChance;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.disclosure.DerivedProofValue;
import dev.assay.openbadges.disclosure.ProofValue;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.Derivation;
import dev.assay.openbadges.proof.ProofOptions;
import dev.assay.openbadges.proof.ProofOutcome;
import dev.assay.openbadges.proof.SelectiveDisclosure;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;

/// Proof values of a credential that is selectively disclosed, and the credential to try others on.
final class DisclosureSeeds {
    private static final SelectiveDisclosure DISCLOSURE = SelectiveDisclosure.bundled();
    private static final DataIntegrity INTEGRITY = DataIntegrity.bundled();

    private static final JsonObject BASE = DISCLOSURE.sign(
            TokenSeeds.CREDENTIAL,
            TokenSeeds.P256,
            ProofOptions.of(
                    Cryptosuite.ECDSA_SD_2023,
                    URI.create(DidKey.verificationMethod(TokenSeeds.P256.publicKey())),
                    Samples.NOW),
            List.of("/issuer"),
            new SeededChance(52));

    private static final JsonObject DERIVED =
            ((Derivation.Derived) DISCLOSURE.derive(BASE, List.of("/validFrom"))).document();

    private DisclosureSeeds() {}

    static List<byte[]> values() {
        return List.of(value(BASE), value(DERIVED));
    }

    /// Whether other bytes prove the derived credential and yet say something else of its statements. Signatures may be
    /// others: each process has its own.
    static boolean provesOtherwise(byte[] value) {
        var document = with(DERIVED, value);
        return INTEGRITY.verify(document, document.getJsonObject("proof"), TokenSeeds.P256.publicKey())
                        instanceof ProofOutcome.Verified
                && !said(value).equals(said(value(DERIVED)));
    }

    private static List<Object> said(byte[] value) {
        var derived = (DerivedProofValue) ((ProofValue.Reading.Read) ProofValue.read(value)).value();
        return List.of(derived.labels(), derived.mandatoryIndexes());
    }

    /// Derives from the credential with other bytes as its base proof.
    static void derive(byte[] value) {
        DISCLOSURE.derive(with(BASE, value), List.of("/validFrom"));
    }

    private static byte[] value(JsonObject document) {
        var text = document.getJsonObject("proof").getString("proofValue");
        return Base64Url.decode(text.substring(1)).orElseThrow();
    }

    private static JsonObject with(JsonObject document, byte[] value) {
        var text = Json.PROVIDER.createValue("u" + Base64Url.encode(value));
        return Json.with(document, "proof", Json.with(document.getJsonObject("proof"), "proofValue", text));
    }
}
