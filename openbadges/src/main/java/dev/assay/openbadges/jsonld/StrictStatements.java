package dev.assay.openbadges.jsonld;

import static dev.assay.openbadges.rdfc.Term.Literal.LANG_STRING;
import static dev.assay.openbadges.rdfc.Term.Literal.XSD_STRING;

import com.apicatalog.jcs.Jcs;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.rdfc.Quad;
import dev.assay.openbadges.rdfc.Term;
import dev.assay.openbadges.rdfc.Term.Blank;
import dev.assay.openbadges.rdfc.Term.Iri;
import dev.assay.openbadges.rdfc.Term.Literal;
import dev.assay.openbadges.rdfc.Term.Resource;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns expanded JSON-LD into statements (JSON-LD 1.1 API, section 8), refusing whatever has no place in RDF.
final class StrictStatements {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final Iri TYPE = new Iri(RDF + "type");
    private static final Iri FIRST = new Iri(RDF + "first");
    private static final Iri REST = new Iri(RDF + "rest");
    private static final Iri NIL = new Iri(RDF + "nil");

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\x00-\\x20]*");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
    private static final Set<String> VALUE_KEYS = Set.of("@value", "@type", "@language");

    private final List<Quad> quads = new ArrayList<>();
    private final Map<String, Blank> blanks = new HashMap<>();
    private int fresh;

    List<Quad> of(JsonArray expanded) {
        expanded.forEach(node -> node(node.asJsonObject(), null));
        return quads;
    }

    private Resource node(JsonObject node, @Nullable Resource graph) {
        var subject = node.containsKey("@id") ? resource(string(node, "@id"), "@id") : freshBlank();
        node.forEach((key, value) -> {
            switch (key) {
                case "@id" -> {}
                case "@type" -> value.asJsonArray().forEach(type -> add(subject, TYPE, type(type), graph));
                case "@graph" -> value.asJsonArray().forEach(inner -> node(inner.asJsonObject(), subject));
                case "@included" -> value.asJsonArray().forEach(inner -> node(inner.asJsonObject(), graph));
                case "@reverse" -> reverse(subject, value.asJsonObject(), graph);
                default -> property(subject, key, value, graph);
            }
        });
        return subject;
    }

    private void property(Resource subject, String key, JsonValue values, @Nullable Resource graph) {
        var predicate = predicate(key);
        values.asJsonArray().forEach(value -> add(subject, predicate, object(value.asJsonObject(), key, graph), graph));
    }

    private void reverse(Resource object, JsonObject properties, @Nullable Resource graph) {
        properties.forEach((key, values) -> {
            var predicate = predicate(key);
            values.asJsonArray().forEach(value -> add(node(value.asJsonObject(), graph), predicate, object, graph));
        });
    }

    private Term object(JsonObject value, String property, @Nullable Resource graph) {
        if (value.containsKey("@value")) {
            return literal(value, property);
        }
        return value.get("@list") instanceof JsonArray list ? list(list, property, graph) : node(value, graph);
    }

    private Resource list(JsonArray items, String property, @Nullable Resource graph) {
        Resource rest = NIL;
        for (int i = items.size() - 1; i >= 0; i--) {
            var cell = freshBlank();
            add(cell, FIRST, object(items.getJsonObject(i), property, graph), graph);
            add(cell, REST, rest, graph);
            rest = cell;
        }
        return rest;
    }

    private static Literal literal(JsonObject value, String property) {
        for (var key : value.keySet()) {
            if (!VALUE_KEYS.contains(key)) {
                throw notSignable("the " + key + " of a value under " + property + " would not be signed");
            }
        }
        var content = value.get("@value");
        var datatype = value.containsKey("@type") ? string(value, "@type") : null;
        if (datatype != null && datatype.equals("@json")) {
            return new Literal(Jcs.canonize(content), RDF + "JSON", null);
        }
        if (datatype != null && !ABSOLUTE.matcher(datatype).matches()) {
            throw new JsonLdProblemException(new JsonLdProblem.RelativeIri(datatype, "the type of " + property));
        }
        return switch (content) {
            case JsonString text
            when value.containsKey("@language") ->
                new Literal(text.getString(), LANG_STRING, language(string(value, "@language")));
            case JsonString text -> new Literal(text.getString(), datatype == null ? XSD_STRING : datatype, null);
            case JsonNumber number -> XsdNumber.literal(number, datatype);
            case JsonValue truth
            when truth.equals(JsonValue.TRUE) || truth.equals(JsonValue.FALSE) ->
                new Literal(truth.toString(), datatype == null ? XsdNumber.XSD + "boolean" : datatype, null);
            case null, default ->
                throw notSignable("the value under " + property + " is no text, number or truth value");
        };
    }

    private static String language(String tag) {
        if (!LANGUAGE.matcher(tag).matches()) {
            throw notSignable("\"" + tag + "\" is not a language tag");
        }
        return tag;
    }

    private static Iri predicate(String key) {
        if (key.startsWith("@")) {
            throw notSignable("what stands under " + key + " would not be signed");
        }
        if (!ABSOLUTE.matcher(key).matches()) {
            throw new JsonLdProblemException(new JsonLdProblem.UndefinedTerm(key));
        }
        return new Iri(key);
    }

    private Resource type(JsonValue type) {
        var name = ((JsonString) type).getString();
        if (!name.startsWith("_:") && !ABSOLUTE.matcher(name).matches()) {
            throw new JsonLdProblemException(new JsonLdProblem.UndefinedTerm(name));
        }
        return resource(name, "@type");
    }

    private Resource resource(String id, String where) {
        if (id.startsWith("_:")) {
            return blanks.computeIfAbsent(id, ignored -> freshBlank());
        }
        if (!ABSOLUTE.matcher(id).matches()) {
            throw new JsonLdProblemException(new JsonLdProblem.RelativeIri(id, where));
        }
        return new Iri(id);
    }

    private Blank freshBlank() {
        return new Blank("b" + fresh++);
    }

    private void add(Resource subject, Iri predicate, Term object, @Nullable Resource graph) {
        quads.add(new Quad(subject, predicate, object, graph));
    }

    private static String string(JsonObject object, String key) {
        return Json.text(object, key).orElseThrow(() -> notSignable("a " + key + " is not a text"));
    }

    private static JsonLdProblemException notSignable(String what) {
        return new JsonLdProblemException(new JsonLdProblem.NotSignable(what));
    }
}
