package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.rdfc.Quad;
import dev.assay.openbadges.rdfc.Term.Blank;
import dev.assay.openbadges.rdfc.Term.Iri;
import dev.assay.openbadges.rdfc.Term.Resource;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;

/// Names for the unnamed parts of a document, by which a part of it and the whole can be compared (W3C Data
/// Integrity ECDSA Cryptosuites 1.0, sections 3.4.5 to 3.4.9).
///
/// The specification names them in the expanded form and compacts that again, whereby arrays of one element vanish
/// and pointers through them lead nowhere. Here the document as it stands gets the names; [LabelledDocument] makes
/// sure that this changed nothing else.
final class Skolem {

    private static final String PREFIX = "urn:bnid:";

    /// No name of [#named] begins so: an IRI holds no space.
    private static final String NAMELESS = " ";

    private static final Set<String> NO_NODES = Set.of("@value", "@list", "@set");

    private int count;

    private Skolem() {}

    /// The document with an `@id` in every object that has none.
    static JsonObject named(JsonObject document) {
        return new Skolem().object(document, true);
    }

    private JsonObject object(JsonObject object, boolean isNode) {
        var named = Json.object();
        object.forEach((key, value) -> named.add(key, key.equals("@context") ? value : value(key, value)));
        if (isNode
                && !object.containsKey("@id")
                && !object.containsKey("id")
                && NO_NODES.stream().noneMatch(object::containsKey)) {
            named.add("@id", PREFIX + "_" + count++);
        }
        return named.build();
    }

    private JsonValue value(String key, JsonValue value) {
        return switch (value) {
            case JsonObject object -> object(object, !key.equals("@reverse"));
            case JsonArray array ->
                Json.array(array.stream().map(item -> value(key, item)).toList());
            case JsonString text
            when text.getString().startsWith("_:") ->
                Json.PROVIDER.createValue(PREFIX + text.getString().substring(2));
            case JsonValue scalar -> scalar;
        };
    }

    /// The statements with blank nodes for the names again.
    static List<Quad> unnamed(List<Quad> quads) {
        return quads.stream()
                .map(quad -> Statements.changed(quad, Skolem::unnamed))
                .toList();
    }

    private static Resource unnamed(Resource resource) {
        return switch (resource) {
            case Iri iri
            when iri.value().startsWith(PREFIX) -> new Blank(iri.value().substring(PREFIX.length()));
            case Iri iri -> iri;
            case Blank blank -> new Blank(NAMELESS + blank.label());
        };
    }

    /// Whether a blank node of [#unnamed] had no name: a list, or another thing that has no place for one.
    static boolean isNameless(String label) {
        return label.startsWith(NAMELESS);
    }
}
