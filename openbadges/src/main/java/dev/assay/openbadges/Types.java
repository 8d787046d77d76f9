package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        var said = Json.many(json, name());
        if (said.isEmpty()) {
            place.note(Problem.Kind.MISSING, "is missing");
        } else if (!said.stream().allMatch(JsonString.class::isInstance)) {
            place.note(Problem.Kind.WRONG_VALUE, "is not a text or a list of texts");
        } else if (object.ours() && alone && !(json.get(name()) instanceof JsonString)) {
            place.note(Problem.Kind.TOO_MANY, "holds a list, where one value may stand");
        } else {
            each.stream()
                    .filter(terms -> terms.stream().noneMatch(said(json)::contains))
                    .forEach(terms -> place.note(
                            Problem.Kind.WRONG_TYPE,
                            "does not say "
                                    + String.join(
                                            " or ", terms.stream().sorted().toList())));
        }
        if (!terms().containsAll(said(json))) {
            object.beyondModel();
        }
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
        var terms = each.stream()
                .map(set -> set.stream().sorted().toList().getLast())
                .toList();
        return alone ? Json.PROVIDER.createValue(terms.getFirst()) : Json.strings(terms);
    }

    private Set<String> terms() {
        return Stream.concat(each.stream(), Stream.of(known))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
