package dev.assay.openbadges;

import dev.assay.openbadges.Property.Maybe;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/// What an award rests on, in words and, where there is one, at an address (Open Badges 3.0, class Evidence).
public record Evidence(JsonObject json) implements Part {

    private static final Maybe<URI> ID = new Maybe<>("id", Forms.IRI);
    private static final Maybe<Text> NAME = new Maybe<>("name", Forms.TEXT);
    private static final Maybe<Text> NARRATIVE = new Maybe<>("narrative", Forms.TEXT);
    private static final Maybe<Text> DESCRIPTION = new Maybe<>("description", Forms.TEXT);
    private static final Maybe<Text> GENRE = new Maybe<>("genre", Forms.TEXT);
    private static final Maybe<Text> AUDIENCE = new Maybe<>("audience", Forms.TEXT);

    static final Shape SHAPE =
            Shape.of("Evidence", ID, Types.of("Evidence"), NAME, NARRATIVE, DESCRIPTION, GENRE, AUDIENCE);

    public Evidence {
        SHAPE.require(json);
    }

    /// Evidence in words.
    public static Evidence of(String name, String narrative) {
        return builder(name, narrative).build();
    }

    /// Evidence at an address alone.
    public static Evidence at(URI id) {
        return new Builder().id(id).build();
    }

    /// Starts one in words.
    public static Builder builder(String name, String narrative) {
        return new Builder().set(NAME, name).set(NARRATIVE, narrative);
    }

    /// Starts another from this one.
    public Builder toBuilder() {
        return new Builder(json);
    }

    /// Where it is shown; a `data:` address holds it.
    public Optional<URI> id() {
        return ID.of(json);
    }

    /// Its title.
    public Optional<Text> name() {
        return NAME.of(json);
    }

    /// What happened and how, in Markdown.
    public Optional<Text> narrative() {
        return NARRATIVE.of(json);
    }

    /// A longer description.
    public Optional<Text> description() {
        return DESCRIPTION.of(json);
    }

    /// What kind of evidence it is, such as "Photography".
    public Optional<Text> genre() {
        return GENRE.of(json);
    }

    /// For whom it was made.
    public Optional<Text> audience() {
        return AUDIENCE.of(json);
    }

    /// Gathers what one may have; see [Evidence#builder].
    public static final class Builder extends PartBuilder<Evidence, Builder> {

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

        public Builder narrative(String narrative) {
            return set(NARRATIVE, narrative);
        }

        public Builder description(String description) {
            return set(DESCRIPTION, description);
        }

        public Builder genre(String genre) {
            return set(GENRE, genre);
        }

        public Builder audience(String audience) {
            return set(AUDIENCE, audience);
        }

        @Override
        public Evidence build() {
            return new Evidence(checked());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
