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

/// Turns expanded JSON-LD into statements (JSON-LD 1.1 API, section 8), refusing whatever has no place in RDF, and
/// whatever expansion let through that is not of its kind.
///
/// The direction of a text becomes part of its datatype (`rdfDirection` is `i18n-datatype`), as other implementations
/// of the cryptosuites have it: jsonld.js by itself would drop the direction, so that it could be changed unnoticed.
final class StrictStatements {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final Iri TYPE = new Iri(RDF + "type");
    private static final Iri FIRST = new Iri(RDF + "first");
    private static final Iri REST = new Iri(RDF + "rest");
    private static final Iri NIL = new Iri(RDF + "nil");

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\x00-\\x20]*");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
    private static final Set<String> VALUE_KEYS = Set.of("@value", "@type", "@language", "@direction");

    /// Followed by language and direction, such as `ar_rtl` or `_ltr` (JSON-LD 1.1, section 4.2.4.1).
    private static final String I18N = "https://www.w3.org/ns/i18n#";

    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl");

    private final List<Quad> quads = new ArrayList<>();
    private final Map<String, Blank> blanks = new HashMap<>();
    private int fresh;

    List<Quad> of(JsonArray expanded) {
        expanded.forEach(node -> node(object(node, "the document"), null));
        return quads;
    }

    private Resource node(JsonObject node, @Nullable Resource graph) {
        var subject = node.containsKey("@id") ? resource(string(node, "@id"), "@id") : freshBlank();
        node.forEach((key, value) -> {
            switch (key) {
                case "@id" -> {}
                case "@type" -> array(value, key).forEach(type -> add(subject, TYPE, type(type), graph));
                case "@graph" -> array(value, key).forEach(inner -> free(inner, key, subject));
                case "@included" -> array(value, key).forEach(inner -> free(inner, key, graph));
                case "@reverse" -> reverse(subject, object(value, key), graph);
                default -> property(subject, key, value, graph);
            }
        });
        return subject;
    }

    /// A node that no statement points to.
    private void free(JsonValue value, String key, @Nullable Resource graph) {
        var node = object(value, key);
        if (node.containsKey("@id") && node.size() == 1) {
            throw notSignable("the mere @id under " + key + " would not be signed");
        }
        node(node, graph);
    }

    private void property(Resource subject, String key, JsonValue values, @Nullable Resource graph) {
        var predicate = predicate(key);
        array(values, key).forEach(value -> add(subject, predicate, term(object(value, key), key, graph), graph));
    }

    private void reverse(Resource object, JsonObject properties, @Nullable Resource graph) {
        properties.forEach((key, values) -> {
            var predicate = predicate(key);
            array(values, key).forEach(value -> add(node(object(value, key), graph), predicate, object, graph));
        });
    }

    private Term term(JsonObject value, String property, @Nullable Resource graph) {
        if (value.containsKey("@value")) {
            return literal(value, property);
        }
        return value.get("@list") instanceof JsonArray list ? list(list, property, graph) : node(value, graph);
    }

    private Resource list(JsonArray items, String property, @Nullable Resource graph) {
        Resource rest = NIL;
        for (int i = items.size() - 1; i >= 0; i--) {
            var cell = freshBlank();
            add(cell, FIRST, term(object(items.get(i), property), property, graph), graph);
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
        if (datatype != null && datatype.startsWith(I18N)) {
            throw notSignable("the type of a value under " + property + " could be taken for a @direction");
        }
        if (datatype != null && !ABSOLUTE.matcher(datatype).matches()) {
            throw new JsonLdProblemException(new JsonLdProblem.RelativeIri(datatype, "the type of " + property));
        }
        if (value.containsKey("@direction")) {
            return directed(content, value, property);
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

    private static Literal directed(@Nullable JsonValue content, JsonObject value, String property) {
        var direction = string(value, "@direction");
        if (!(content instanceof JsonString text) || value.containsKey("@type") || !DIRECTIONS.contains(direction)) {
            throw notSignable("the @direction of a value under " + property + " would not be signed");
        }
        // expansion made the language lower-case
        var language = value.containsKey("@language") ? language(string(value, "@language")) : "";
        return new Literal(text.getString(), I18N + language + "_" + direction, null);
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
        var name = type instanceof JsonString text ? text.getString() : "";
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

    private static JsonObject object(JsonValue value, String where) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw malformed(where);
    }

    private static JsonArray array(JsonValue value, String where) {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw malformed(where);
    }

    private static JsonLdProblemException malformed(String where) {
        return new JsonLdProblemException(
                new JsonLdProblem.Malformed("the JSON-LD is malformed: " + where + " has a value of a wrong kind"));
    }

    private static String string(JsonObject object, String key) {
        return Json.text(object, key).orElseThrow(() -> notSignable("a " + key + " is not a text"));
    }

    private static JsonLdProblemException notSignable(String what) {
        return new JsonLdProblemException(new JsonLdProblem.NotSignable(what));
    }
}
