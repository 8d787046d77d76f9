package dev.assay.openbadges;

import dev.assay.openbadges.Property.Many;
import dev.assay.openbadges.Property.Maybe;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What one person achieved (Open Badges 3.0, class Result).
public record Result(JsonObject json) implements Part {

    private static final Maybe<URI> RESULT_DESCRIPTION = new Maybe<>("resultDescription", Forms.IRI);
    private static final Maybe<Text> VALUE = new Maybe<>("value", Forms.TEXT);
    private static final Maybe<URI> ACHIEVED_LEVEL = new Maybe<>("achievedLevel", Forms.IRI);
    private static final Maybe<ResultStatus> STATUS = new Maybe<>("status", ResultStatus.FORM);
    private static final Many<Alignment> ALIGNMENT = new Many<>("alignment", Forms.ALIGNMENT);

    static final Shape SHAPE =
            Shape.of("Result", Types.of("Result"), RESULT_DESCRIPTION, VALUE, ACHIEVED_LEVEL, STATUS, ALIGNMENT);

    public Result {
        SHAPE.require(json);
    }

    /// A value of a result that the achievement describes.
    public static Result of(URI description, String value) {
        return builder(description, value).build();
    }

    /// Starts one with a value.
    public static Builder builder(URI description, String value) {
        return new Builder().set(RESULT_DESCRIPTION, description).set(VALUE, value);
    }

    /// A level of the description that was reached.
    public static Result ofLevel(URI resultDescription, URI level) {
        return new Builder()
                .set(RESULT_DESCRIPTION, resultDescription)
                .achievedLevel(level)
                .build();
    }

    /// How far a result is that the achievement describes.
    public static Result ofStatus(URI resultDescription, ResultStatus status) {
        return new Builder()
                .set(RESULT_DESCRIPTION, resultDescription)
                .status(status)
                .build();
    }

    /// Starts another from this one.
    public Builder toBuilder() {
        return new Builder(json);
    }

    /// The id of the achievement's description of it.
    public Optional<URI> resultDescription() {
        return RESULT_DESCRIPTION.of(json);
    }

    /// The value, as text.
    public Optional<Text> value() {
        return VALUE.of(json);
    }

    /// The id of the level reached, one of the description's.
    public Optional<URI> achievedLevel() {
        return ACHIEVED_LEVEL.of(json);
    }

    /// How far it is.
    public Optional<ResultStatus> status() {
        return STATUS.of(json);
    }

    /// What it corresponds to elsewhere.
    public List<Alignment> alignments() {
        return ALIGNMENT.of(json);
    }

    /// Gathers what one may have; see [Result#builder].
    public static final class Builder extends PartBuilder<Result, Builder> {

        private Builder() {
            super(SHAPE);
        }

        private Builder(JsonObject from) {
            super(SHAPE, from);
        }

        public Builder resultDescription(URI description) {
            return set(RESULT_DESCRIPTION, description);
        }

        public Builder value(String value) {
            return set(VALUE, value);
        }

        public Builder achievedLevel(URI level) {
            return set(ACHIEVED_LEVEL, level);
        }

        public Builder status(ResultStatus status) {
            return set(STATUS, status);
        }

        public Builder with(Alignment alignment) {
            return add(ALIGNMENT, alignment);
        }

        @Override
        public Result build() {
            return new Result(checked());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
