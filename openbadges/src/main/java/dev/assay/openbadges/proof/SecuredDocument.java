package dev.assay.openbadges.proof;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of a document a proof is made over: the document without its proofs, or, where the proof builds on others, with
/// those (W3C Data Integrity 1.0, sections 4.3 and 4.5).
sealed interface SecuredDocument {

    record Ready(JsonObject document) implements SecuredDocument {}

    /// A proof that it builds on is not there.
    record Missing(String id) implements SecuredDocument {}

    /// @param document       with all its proofs
    /// @param previousProofs the ids of the proofs that the proof in question builds on
    static SecuredDocument of(JsonObject document, List<String> previousProofs) {
        var bare = Json.without(document, "proof");
        if (previousProofs.isEmpty()) {
            return new Ready(bare);
        }
        var proofs = Json.many(document, "proof");
        for (var id : previousProofs) {
            if (proofs.stream().noneMatch(proof -> id(proof).equals(Optional.of(id)))) {
                return new Missing(id);
            }
        }
        var matching = proofs.stream()
                .filter(proof -> id(proof).filter(previousProofs::contains).isPresent())
                .toList();
        return new Ready(Json.with(bare, "proof", Json.array(matching)));
    }

    private static Optional<String> id(JsonValue proof) {
        return proof instanceof JsonObject object ? Json.text(object, "id") : Optional.empty();
    }

    /// The document with one proof more: alone, or at the end of those it has.
    static JsonObject withProof(JsonObject document, JsonObject proof) {
        return switch (document.get("proof")) {
            case null -> Json.with(document, "proof", proof);
            case JsonArray several -> {
                var all = new ArrayList<JsonValue>(several);
                all.add(proof);
                yield Json.with(document, "proof", Json.array(all));
            }
            case JsonValue one -> Json.with(document, "proof", Json.array(List.of(one, proof)));
        };
    }

    /// Whether a proof's contexts are the first of the document's, as they must be where the proof has any.
    static boolean beginsAlike(JsonObject document, JsonObject proof) {
        var ofDocument = Json.many(document, "@context");
        var ofProof = Json.many(proof, "@context");
        return ofProof.size() <= ofDocument.size()
                && ofDocument.subList(0, ofProof.size()).equals(ofProof);
    }

    /// Whether a proof with this id stands in the document already.
    static boolean hasProof(JsonObject document, String id) {
        return Json.many(document, "proof").stream().anyMatch(proof -> id(proof).equals(Optional.of(id)));
    }
}
