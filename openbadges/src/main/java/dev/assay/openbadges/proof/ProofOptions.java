package dev.assay.openbadges.proof;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a proof is to be made.
///
/// @param verificationMethod the absolute id under which the key's owner publishes the key
/// @param created            when the proof is made, kept to the second
/// @param id                 the proof's own absolute id, by which later proofs of a chain name it
/// @param expires            when the proof stops holding
/// @param previousProofs     ids of the proofs that this one signs too (a proof chain)
public record ProofOptions(
        Cryptosuite suite,
        URI verificationMethod,
        Instant created,
        ProofPurpose purpose,
        Optional<URI> id,
        Optional<Instant> expires,
        Optional<String> domain,
        Optional<String> challenge,
        List<String> previousProofs) {

    public ProofOptions {
        if (!verificationMethod.isAbsolute()) {
            throw new IllegalArgumentException("the verification method is not an absolute IRI: " + verificationMethod);
        }
        if (suite == Cryptosuite.ED25519_SIGNATURE_2020) {
            throw new IllegalArgumentException(suite + " is only verified; sign with " + Cryptosuite.EDDSA_RDFC_2022);
        }
        if (expires.isPresent() && !expires.get().isAfter(created)) {
            throw new IllegalArgumentException("expires " + expires.get() + " is not after created " + created);
        }
        previousProofs = List.copyOf(previousProofs);
    }

    /// A proof that asserts a credential.
    public static ProofOptions of(Cryptosuite suite, URI verificationMethod, Instant created) {
        return new ProofOptions(
                suite,
                verificationMethod,
                created,
                ProofPurpose.ASSERTION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// The same, to show who presents.
    public ProofOptions presenting(Optional<String> forChallenge, Optional<String> forDomain) {
        return new ProofOptions(
                suite,
                verificationMethod,
                created,
                ProofPurpose.AUTHENTICATION,
                id,
                expires,
                forDomain,
                forChallenge,
                previousProofs);
    }

    /// The same, holding only until a time.
    public ProofOptions expiring(Instant at) {
        return new ProofOptions(
                suite, verificationMethod, created, purpose, id, Optional.of(at), domain, challenge, previousProofs);
    }

    /// The same, with an id of its own.
    public ProofOptions named(URI proofId) {
        return new ProofOptions(
                suite,
                verificationMethod,
                created,
                purpose,
                Optional.of(proofId),
                expires,
                domain,
                challenge,
                previousProofs);
    }

    /// The same, signing earlier proofs of the document too.
    public ProofOptions after(String... proofIds) {
        return new ProofOptions(
                suite, verificationMethod, created, purpose, id, expires, domain, challenge, List.of(proofIds));
    }

    /// The proof without its value, in the order the specifications' examples have.
    JsonObject unsigned() {
        var json = Json.object().add("type", suite.type());
        id.ifPresent(its -> json.add("id", its.toString()));
        json.add("cryptosuite", suite.id()).add("created", DateTimes.write(created));
        expires.ifPresent(at -> json.add("expires", DateTimes.write(at)));
        json.add("verificationMethod", verificationMethod.toString()).add("proofPurpose", purpose.term());
        domain.ifPresent(its -> json.add("domain", its));
        challenge.ifPresent(its -> json.add("challenge", its));
        if (previousProofs.size() == 1) {
            json.add("previousProof", previousProofs.getFirst());
        } else if (!previousProofs.isEmpty()) {
            json.add("previousProof", Json.strings(previousProofs));
        }
        return json.build();
    }
}
