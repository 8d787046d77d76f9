package dev.assay.openbadges.vc;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import dev.assay.openbadges.rdfc.Quad;
import dev.assay.openbadges.rdfc.Term.Blank;
import dev.assay.openbadges.rdfc.Term.Iri;
import dev.assay.openbadges.rdfc.Term.Resource;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Statements of a credential that its JSON does not show.
///
/// A Data Integrity proof signs statements. The same ones can be written so that whoever reads the JSON overlooks them:
/// an end or a status under its full address or a prefix, or in another object with the credential's id. What a
/// verifier decides by must stand under its plain name; other terms may have prefixes. So must the id: which statements
/// are the credential's own is known by it.
final class HiddenStatements {
    private static final String CREDENTIALS = "https://www.w3.org/2018/credentials#";
    private static final Iri TYPE = new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Iri CREDENTIAL = new Iri(CREDENTIALS + "VerifiableCredential");

    /// Names of properties that decide, which are also the ends of their addresses.
    private static final List<String> DECIDING = List.of(
            "issuer",
            "validFrom",
            "validUntil",
            "issuanceDate",
            "expirationDate",
            "credentialStatus",
            "relatedResource");

    /// A context could give any of them a second name.
    private static final Set<String> OF_PROOFS = Set.of(
            "@context",
            "id",
            "type",
            "cryptosuite",
            "created",
            "expires",
            "verificationMethod",
            "proofPurpose",
            "proofValue",
            "domain",
            "challenge",
            "nonce",
            "previousProof");

    private HiddenStatements() {}

    /// What is hidden in a credential or in one of its proofs, if anything.
    static Optional<Problem> in(JsonObject credential, JsonLd jsonLd) {
        return inProofs(credential)
                .or(() -> jsonLd.read(Json.without(credential, "proof")) instanceof RdfReading.Statements(var quads)
                        ? inStatements(credential, quads)
                        : Optional.empty());
    }

    /// What is hidden in a proof of a credential or presentation.
    static Optional<Problem> inProofs(JsonObject document) {
        return Json.many(document, "proof").stream()
                .flatMap(proof -> proof.asJsonObject().keySet().stream())
                .filter(key -> !OF_PROOFS.contains(key))
                .findFirst()
                .map(key -> Problem.malformed("proof", "has a property under " + key + ", which proofs do not have"));
    }

    private static Optional<Problem> inStatements(JsonObject credential, List<Quad> quads) {
        var itself = itself(credential, quads);
        if (said(quads, "issuer", itself) == 0) {
            return Optional.of(Problem.malformed("id", "stands under another name, or is cut short by a context"));
        }
        return DECIDING.stream()
                .filter(name ->
                        said(quads, name, itself) > Json.many(credential, name).size())
                .findFirst()
                .map(name -> Problem.malformed(name, "stands elsewhere than under its own name"));
    }

    private static long said(List<Quad> quads, String name, Set<Resource> itself) {
        var predicate = new Iri(CREDENTIALS + name);
        return quads.stream()
                .filter(quad -> quad.graph() == null && quad.predicate().equals(predicate))
                .filter(quad -> itself.contains(quad.subject()))
                .count();
    }

    /// By its id; without one, or with a blank one, by being a credential that nothing points to.
    private static Set<Resource> itself(JsonObject credential, List<Quad> quads) {
        var id = Json.text(credential, "id")
                .or(() -> Json.text(credential, "@id"))
                .filter(own -> !own.startsWith("_:"));
        if (id.isPresent()) {
            return Set.of(new Iri(id.get()));
        }
        var all = quads.stream()
                .filter(quad -> quad.predicate().equals(TYPE) && quad.object().equals(CREDENTIAL))
                .map(Quad::subject)
                .filter(Blank.class::isInstance)
                .collect(Collectors.toCollection(HashSet::new));
        quads.forEach(quad -> all.remove(quad.object()));
        return all;
    }
}
