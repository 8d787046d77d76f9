package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/// A kind of result that an achievement reports, such as a score with its bounds.
///
/// @param id            the id by which a [Result] names it
/// @param valueMin      the least value, as text
/// @param valueMax      the greatest value, as text
/// @param requiredValue the value that earns the achievement, as text
public record ResultDescription(
        URI id,
        String name,
        ResultType type,
        Optional<String> valueMin,
        Optional<String> valueMax,
        Optional<String> requiredValue) {

    public ResultDescription {
        Texts.absolute("a result description's id", id);
        Texts.required("a result description's name", name);
        Texts.optional("a result description's valueMin", valueMin);
        Texts.optional("a result description's valueMax", valueMax);
        Texts.optional("a result description's requiredValue", requiredValue);
    }

    /// A whole-number score from 0 to `max` that earns the achievement from `required` on.
    public static ResultDescription score(URI id, String name, int max, int required) {
        if (!(0 <= required && required <= max)) {
            throw new IllegalArgumentException("a required score of " + required + " is not within 0 to " + max);
        }
        return new ResultDescription(
                id,
                name,
                ResultType.RAW_SCORE,
                Optional.of("0"),
                Optional.of(Integer.toString(max)),
                Optional.of(Integer.toString(required)));
    }

    /// A result without bounds.
    public static ResultDescription of(URI id, String name, ResultType type) {
        return new ResultDescription(id, name, type, Optional.empty(), Optional.empty(), Optional.empty());
    }

    JsonObject toJson() {
        var json = Json.object()
                .add("id", id.toString())
                .add("type", Json.strings("ResultDescription"))
                .add("name", name)
                .add("resultType", type.term());
        valueMin.ifPresent(value -> json.add("valueMin", value));
        valueMax.ifPresent(value -> json.add("valueMax", value));
        requiredValue.ifPresent(value -> json.add("requiredValue", value));
        return json.build();
    }
}
