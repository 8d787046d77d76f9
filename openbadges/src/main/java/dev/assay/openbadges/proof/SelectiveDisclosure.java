package dev.assay.openbadges.proof;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.disclosure.BaseProofValue;
import dev.assay.openbadges.disclosure.DerivedProofValue;
import dev.assay.openbadges.disclosure.Disclosed;
import dev.assay.openbadges.disclosure.DisclosureCheck;
import dev.assay.openbadges.disclosure.DisclosureFault.Flaw;
import dev.assay.openbadges.disclosure.DisclosureProblem;
import dev.assay.openbadges.disclosure.Disclosures;
import dev.assay.openbadges.disclosure.ProofValue;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.openbadges.template.Canonicalizer;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.util.List;

/// Proofs with `ecdsa-sd-2023`: the issuer signs each statement of a credential, and the holder shows those that
/// are needed (W3C Data Integrity ECDSA Cryptosuites 1.0, section 3.6).
///
/// The issuer makes a base proof ([#sign]), the holder derives from it what to show ([#derive]), and
/// [DataIntegrity#verify] checks that. What is not mandatory can be hidden: an issuer makes mandatory what
/// verifiers must see, such as `/issuer`, `/validUntil` and `/credentialStatus`. Types and identifiers on the way
/// to what is shown are always shown.
///
/// Lists (`@list`) cannot be shown, and documents with maps (by language or id) or JSON literals cannot be signed:
/// their parts have no names by which a part of the document and the whole could be compared.
public final class SelectiveDisclosure {

    private static final HashAlgorithm HASH = HashAlgorithm.SHA_256;

    /// A holder must not be able to shed the end of a credential, or its revocation.
    private static final List<String> ALWAYS_SHOWN = List.of(
            "issuer",
            "validFrom",
            "validUntil",
            "issuanceDate",
            "expirationDate",
            "credentialStatus",
            "credentialSchema",
            "termsOfUse");

    private final Canonicalizer canonicalizer;
    private final Disclosures disclosures;

    public SelectiveDisclosure(JsonLd jsonLd) {
        this(jsonLd, new Canonicalizer(jsonLd));
    }

    SelectiveDisclosure(JsonLd jsonLd, Canonicalizer canonicalizer) {
        this.canonicalizer = canonicalizer;
        this.disclosures = new Disclosures(jsonLd);
    }

    /// With the bundled contexts alone.
    public static SelectiveDisclosure bundled() {
        return new SelectiveDisclosure(JsonLd.bundled());
    }

    /// Pointers to what verifiers must see of a credential, whatever else its issuer makes mandatory; as far as it
    /// has it.
    public static List<String> alwaysShown(JsonObject credential) {
        return ALWAYS_SHOWN.stream()
                .filter(credential::containsKey)
                .map(name -> "/" + name)
                .toList();
    }

    /// The document with a base proof more: for its holder, not for showing.
    ///
    /// @param key               on P-256
    /// @param options           with [Cryptosuite#ECDSA_SD_2023]
    /// @param mandatoryPointers JSON pointers (RFC 6901) to what every derived proof shows, such as `/issuer`
    /// @param random            the source of two secrets of 32 bytes, which labels and statements are signed with
    /// @throws IllegalArgumentException where a pointer leads nowhere, suite or key are others, the proof is to
    ///                                  build on others or its id is taken, or the document holds what cannot be
    ///                                  signed in this way
    public JsonObject sign(
            JsonObject document,
            SigningKey key,
            ProofOptions options,
            List<String> mandatoryPointers,
            SecureRandom random) {
        if (options.suite() != Cryptosuite.ECDSA_SD_2023
                || !options.previousProofs().isEmpty()) {
            throw new IllegalArgumentException(
                    "selective disclosure needs " + Cryptosuite.ECDSA_SD_2023 + " and no previous proofs");
        }
        DataIntegrity.requireFitting(document, key, options);
        var bare = Json.without(document, "proof");
        var proof = options.unsigned();
        var proofHash = switch (SigningInput.proofOptions(canonicalizer, bare, proof, HASH)) {
            case SigningInput.Part.Text(var lines) -> lines.digest(HASH);
            case SigningInput.Part.Failure(var why) -> throw DataIntegrity.cannotSign(why);
        };
        var value = disclosures.sign(bare, proofHash, key, mandatoryPointers, random);
        return SecuredDocument.withProof(document, withValue(proof, value));
    }

    private static JsonObject withValue(JsonObject proof, ProofValue value) {
        return Json.with(proof, "proofValue", Json.PROVIDER.createValue("u" + Base64Url.encode(value.toBytes())));
    }

    /// The mandatory and the selected parts of a document, with a proof of these alone. Other proofs of the
    /// document are left out: they are of the whole. The base proof's signatures are not checked, because without
    /// its issuer's key they cannot be; a derived proof holds where they do.
    ///
    /// @param document          with exactly one base proof
    /// @param selectivePointers JSON pointers (RFC 6901) to what is shown beside what is mandatory
    public Derivation derive(JsonObject document, List<String> selectivePointers) {
        var proofs = Json.many(document, "proof").stream()
                .filter(proof -> proof instanceof JsonObject json
                        && Json.text(json, "cryptosuite")
                                .filter(Cryptosuite.ECDSA_SD_2023.id()::equals)
                                .isPresent())
                .map(JsonObject.class::cast)
                .toList();
        if (proofs.size() != 1) {
            return new ProofOutcome.Failed(new ProofFault.NotDisclosed(Flaw.NO_BASE_PROOF));
        }
        var proof = proofs.getFirst();
        return switch (DataIntegrityProof.read(proof)) {
            case DataIntegrityProof.Reading.Unsupported(var doubt) -> new ProofOutcome.Unknown(doubt);
            case DataIntegrityProof.Reading.Faulty(var fault) -> new ProofOutcome.Failed(fault);
            case DataIntegrityProof.Reading.Read(var fields) -> derive(document, proof, fields, selectivePointers);
        };
    }

    private Derivation derive(
            JsonObject document, JsonObject proof, DataIntegrityProof fields, List<String> selectivePointers) {
        return switch (ProofValue.read(fields.signature())) {
            case ProofValue.Reading.Refused(var problem) -> unproven(problem);
            case ProofValue.Reading.Read(DerivedProofValue _) ->
                new ProofOutcome.Failed(new ProofFault.NotDisclosed(Flaw.DISCLOSED_ALREADY));
            case ProofValue.Reading.Read(BaseProofValue base) ->
                switch (disclosures.disclose(Json.without(document, "proof"), base, selectivePointers)) {
                    case Disclosed.Refused(var problem) -> unproven(problem);
                    case Disclosed.Parts(var parts, var value) ->
                        new Derivation.Derived(Json.with(parts, "proof", withValue(proof, value)));
                };
        };
    }

    /// The check of a derived proof.
    ///
    /// @param document without proofs
    ProofOutcome verify(JsonObject document, JsonObject proof, DataIntegrityProof fields, VerificationKey key) {
        return switch (ProofValue.read(fields.signature())) {
            case ProofValue.Reading.Refused(var problem) -> unproven(problem);
            case ProofValue.Reading.Read(BaseProofValue _) -> new ProofOutcome.Failed(new ProofFault.NotYetDisclosed());
            case ProofValue.Reading.Read(DerivedProofValue value) ->
                switch (SigningInput.proofOptions(canonicalizer, document, Json.without(proof, "proofValue"), HASH)) {
                    case SigningInput.Part.Failure(var why) -> DataIntegrity.unproven(why);
                    case SigningInput.Part.Text(var lines) ->
                        switch (disclosures.check(document, value, lines.digest(HASH), key)) {
                            case DisclosureCheck.Holds _ -> new ProofOutcome.Verified(fields);
                            case DisclosureCheck.WrongSignature _ ->
                                new ProofOutcome.Failed(new ProofFault.WrongSignature());
                            case DisclosureCheck.Refused(var problem) -> unproven(problem);
                        };
                };
        };
    }

    private static ProofOutcome.Unproven unproven(DisclosureProblem problem) {
        return switch (problem) {
            case DisclosureProblem.Faulty(var fault) -> new ProofOutcome.Failed(new ProofFault.NotDisclosed(fault));
            case DisclosureProblem.Unreadable(var why) -> DataIntegrity.unproven(new SigningInput.Refused(why));
            case DisclosureProblem.TooComplex _ -> DataIntegrity.unproven(new SigningInput.TooComplex());
        };
    }
}
