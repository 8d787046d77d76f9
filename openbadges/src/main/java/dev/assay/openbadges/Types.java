package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The `type` of a class: what it must say.
///
/// @param each  of each set at least one term must be said
/// @param known terms beside these that the data model itself defines
/// @param alone whether the published schema takes the term as a text alone
record Types(List<Set<String>> each, Set<String> known, boolean alone) implements Property {

    /// The type of most classes, written as a list.
    static Types of(String term) {
        return new Types(List.of(Set.of(term)), Set.of(), false);
    }

    /// The type of the few classes that write it as a text.
    static Types alone(String term) {
        return new Types(List.of(Set.of(term)), Set.of(), true);
    }

    /// A type that the model leaves to others, as a text.
    static Types any(String... known) {
        return new Types(List.of(), Set.of(known), true);
    }

    /// The type of a credential of some kind.
    ///
    /// @param terms what it may call itself; we write the last in alphabetical order
    static Types ofCredential(String... terms) {
        return new Types(List.of(Set.of("VerifiableCredential"), Set.of(terms)), Set.of(), false);
    }

    @Override
    public String name() {
        return "type";
    }

    @Override
    public void check(JsonObject json, Place object) {
        var place = object.at(name());
        var values = Json.many(json, name());
        var said = said(json);
        if (values.isEmpty()) {
            place.note(Problem.Kind.MISSING, "is missing");
        } else if (said.size() < values.size()) {
            place.note(Problem.Kind.WRONG_VALUE, "is not a text or a list of texts");
        } else if (object.ours() && alone && !(json.get(name()) instanceof JsonString)) {
            place.note(Problem.Kind.TOO_MANY, "holds a list, where one value may stand");
        } else {
            for (var terms : each) {
                if (Collections.disjoint(terms, said)) {
                    var expected = String.join(" or ", new TreeSet<>(terms));
                    place.note(Problem.Kind.WRONG_TYPE, "does not say " + expected);
                }
            }
        }
        if (!said.stream().allMatch(this::isKnown)) {
            object.beyondModel();
        }
    }

    private boolean isKnown(String term) {
        return known.contains(term) || each.stream().anyMatch(terms -> terms.contains(term));
    }

    /// The types that JSON says.
    static List<String> said(JsonObject json) {
        return Json.many(json, "type").stream()
                .filter(JsonString.class::isInstance)
                .map(type -> ((JsonString) type).getString())
                .toList();
    }

    /// The type as we write it.
    JsonValue json() {
        var terms = each.stream().map(set -> new TreeSet<>(set).last()).toList();
        return alone ? Json.PROVIDER.createValue(terms.getFirst()) : Json.strings(terms);
    }
}
