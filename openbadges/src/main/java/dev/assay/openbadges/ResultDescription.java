package dev.assay.openbadges;

import dev.assay.openbadges.Form.OfObject;
import dev.assay.openbadges.Property.Many;
import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A kind of result that an achievement reports, such as a score with its bounds
/// (Open Badges 3.0, class ResultDescription).
public record ResultDescription(JsonObject json) implements Part {

    private static final One<URI> ID = new One<>("id", Forms.IRI);
    private static final One<Text> NAME = new One<>("name", Forms.TEXT);
    private static final One<ResultType> RESULT_TYPE = new One<>("resultType", ResultType.FORM);
    private static final Maybe<Text> VALUE_MIN = new Maybe<>("valueMin", Forms.TEXT);
    private static final Maybe<Text> VALUE_MAX = new Maybe<>("valueMax", Forms.TEXT);
    private static final Maybe<Text> REQUIRED_VALUE = new Maybe<>("requiredValue", Forms.TEXT);
    private static final Maybe<URI> REQUIRED_LEVEL = new Maybe<>("requiredLevel", Forms.IRI);
    private static final Many<Text> ALLOWED_VALUE = new Many<>("allowedValue", Forms.TEXT);
    private static final Many<RubricCriterionLevel> RUBRIC_CRITERION_LEVEL = new Many<>(
            "rubricCriterionLevel",
            new OfObject<>(() -> RubricCriterionLevel.SHAPE, RubricCriterionLevel::new, RubricCriterionLevel::json));
    private static final Many<Alignment> ALIGNMENT = new Many<>("alignment", Forms.ALIGNMENT);

    static final Shape SHAPE = Shape.of(
                    "ResultDescription",
                    ID,
                    Types.of("ResultDescription"),
                    NAME,
                    RESULT_TYPE,
                    VALUE_MIN,
                    VALUE_MAX,
                    REQUIRED_VALUE,
                    REQUIRED_LEVEL,
                    ALLOWED_VALUE,
                    RUBRIC_CRITERION_LEVEL,
                    ALIGNMENT)
            .with(ResultDescription::requiresALevelItHas);

    public ResultDescription {
        SHAPE.require(json);
    }

    /// A result without bounds.
    public static ResultDescription of(URI id, String name, ResultType type) {
        return builder(id, name, type).build();
    }

    /// Starts one with what every one must have.
    public static Builder builder(URI id, String name, ResultType type) {
        return new Builder().set(ID, id).set(NAME, name).set(RESULT_TYPE, type);
    }

    /// Starts another from this one.
    public Builder toBuilder() {
        return new Builder(json);
    }

    /// A whole-number score from 0 to `max` that earns the achievement from `required` on.
    public static ResultDescription score(URI id, String name, int max, int required) {
        if (!(0 <= required && required <= max)) {
            throw new IllegalArgumentException("a required score of " + required + " is not within 0 to " + max);
        }
        return builder(id, name, ResultType.RAW_SCORE)
                .valueMin("0")
                .valueMax(Integer.toString(max))
                .requiredValue(Integer.toString(required))
                .build();
    }

    private static void requiresALevelItHas(JsonObject json, Place at) {
        if (at.isOursAndSound()
                && REQUIRED_LEVEL.of(json).filter(level -> !has(json, level)).isPresent()) {
            at.at("requiredLevel").note(Problem.Kind.CONTRADICTION, "is none of its levels");
        }
    }

    private static boolean has(JsonObject json, URI level) {
        return RUBRIC_CRITERION_LEVEL.of(json).stream().anyMatch(one -> one.id().equals(level));
    }

    /// Whether a result can have reached a level.
    boolean has(URI level) {
        return has(json, level);
    }

    /// Whether a result can have a value.
    boolean allows(String value) {
        var allowed = allowedValues();
        return allowed.isEmpty() || allowed.stream().anyMatch(one -> one.value().equals(value));
    }

    /// The id by which a [Result] names it.
    public URI id() {
        return ID.of(json);
    }

    /// The name shown.
    public Text name() {
        return NAME.of(json);
    }

    /// What values mean.
    public ResultType resultType() {
        return RESULT_TYPE.of(json);
    }

    /// The least value, as text.
    public Optional<Text> valueMin() {
        return VALUE_MIN.of(json);
    }

    /// The greatest value, as text.
    public Optional<Text> valueMax() {
        return VALUE_MAX.of(json);
    }

    /// The value that earns the achievement, as text.
    public Optional<Text> requiredValue() {
        return REQUIRED_VALUE.of(json);
    }

    /// The id of the level that earns the achievement.
    public Optional<URI> requiredLevel() {
        return REQUIRED_LEVEL.of(json);
    }

    /// The values there are, from the least to the greatest.
    public List<Text> allowedValues() {
        return ALLOWED_VALUE.of(json);
    }

    /// The levels there are.
    public List<RubricCriterionLevel> rubricCriterionLevels() {
        return RUBRIC_CRITERION_LEVEL.of(json);
    }

    /// What it corresponds to elsewhere.
    public List<Alignment> alignments() {
        return ALIGNMENT.of(json);
    }

    /// Gathers what one may have; see [ResultDescription#builder].
    public static final class Builder extends PartBuilder<ResultDescription, Builder> {

        private Builder() {
            super(SHAPE);
        }

        private Builder(JsonObject from) {
            super(SHAPE, from);
        }

        public Builder id(URI id) {
            return set(ID, id);
        }

        public Builder name(String name) {
            return set(NAME, name);
        }

        public Builder resultType(ResultType type) {
            return set(RESULT_TYPE, type);
        }

        public Builder valueMin(String least) {
            return set(VALUE_MIN, least);
        }

        public Builder valueMax(String greatest) {
            return set(VALUE_MAX, greatest);
        }

        public Builder requiredValue(String value) {
            return set(REQUIRED_VALUE, value);
        }

        public Builder requiredLevel(URI level) {
            return set(REQUIRED_LEVEL, level);
        }

        public Builder allowedValue(String value) {
            return add(ALLOWED_VALUE, value);
        }

        public Builder with(RubricCriterionLevel level) {
            return add(RUBRIC_CRITERION_LEVEL, level);
        }

        public Builder with(Alignment alignment) {
            return add(ALIGNMENT, alignment);
        }

        @Override
        public ResultDescription build() {
            return new ResultDescription(checked());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
