package dev.assay.openbadges;

import dev.assay.openbadges.Property.Many;
import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A level of a rubric that a result can reach (Open Badges 3.0, class RubricCriterionLevel).
public record RubricCriterionLevel(JsonObject json) implements Part {

    private static final One<URI> ID = new One<>("id", Forms.IRI);
    private static final One<Text> NAME = new One<>("name", Forms.TEXT);
    private static final Maybe<Text> DESCRIPTION = new Maybe<>("description", Forms.TEXT);
    private static final Maybe<Text> LEVEL = new Maybe<>("level", Forms.TEXT);
    private static final Maybe<Text> POINTS = new Maybe<>("points", Forms.TEXT);
    private static final Many<Alignment> ALIGNMENT = new Many<>("alignment", Forms.ALIGNMENT);

    static final Shape SHAPE = Shape.of(
            "RubricCriterionLevel", ID, Types.of("RubricCriterionLevel"), NAME, DESCRIPTION, LEVEL, POINTS, ALIGNMENT);

    public RubricCriterionLevel {
        SHAPE.require(json);
    }

    /// A level by name alone.
    public static RubricCriterionLevel of(URI id, String name) {
        return builder(id, name).build();
    }

    /// Starts one with what every one must have.
    public static Builder builder(URI id, String name) {
        return new Builder().set(ID, id).set(NAME, name);
    }

    /// Starts another from this one.
    public Builder toBuilder() {
        return new Builder(json);
    }

    /// The id by which a [Result] names it.
    public URI id() {
        return ID.of(json);
    }

    /// The name shown.
    public Text name() {
        return NAME.of(json);
    }

    /// What it means.
    public Optional<Text> description() {
        return DESCRIPTION.of(json);
    }

    /// The level in words.
    public Optional<Text> level() {
        return LEVEL.of(json);
    }

    /// The points it brings, as text.
    public Optional<Text> points() {
        return POINTS.of(json);
    }

    /// What it corresponds to elsewhere.
    public List<Alignment> alignments() {
        return ALIGNMENT.of(json);
    }

    /// Gathers what one may have; see [RubricCriterionLevel#builder].
    public static final class Builder extends PartBuilder<RubricCriterionLevel, Builder> {

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

        public Builder description(String description) {
            return set(DESCRIPTION, description);
        }

        public Builder level(String level) {
            return set(LEVEL, level);
        }

        public Builder points(String points) {
            return set(POINTS, points);
        }

        public Builder with(Alignment alignment) {
            return add(ALIGNMENT, alignment);
        }

        @Override
        public RubricCriterionLevel build() {
            return new RubricCriterionLevel(checked());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
