package dev.assay.openbadges;

import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/// Another achievement that one is related to, such as the same in another language (Open Badges 3.0, class Related).
public record Related(JsonObject json) implements Part {

    private static final One<URI> ID = new One<>("id", Forms.IRI);
    private static final Maybe<String> IN_LANGUAGE = new Maybe<>("inLanguage", Forms.LANGUAGE);
    private static final Maybe<Text> VERSION = new Maybe<>("version", Forms.TEXT);

    static final Shape SHAPE = Shape.of("Related", ID, Types.of("Related"), IN_LANGUAGE, VERSION);

    public Related {
        SHAPE.require(json);
    }

    /// A related achievement by its id alone.
    public static Related of(URI id) {
        return builder(id).build();
    }

    /// Starts one with what every one must have.
    public static Builder builder(URI id) {
        return new Builder().set(ID, id);
    }

    /// Starts another from this one.
    public Builder toBuilder() {
        return new Builder(json);
    }

    /// The other achievement.
    public URI id() {
        return ID.of(json);
    }

    /// The language it is in, such as `de`.
    public Optional<String> inLanguage() {
        return IN_LANGUAGE.of(json);
    }

    /// Its version.
    public Optional<Text> version() {
        return VERSION.of(json);
    }

    /// Gathers what one may have; see [Related#builder].
    public static final class Builder extends PartBuilder<Related, Builder> {

        private Builder() {
            super(SHAPE);
        }

        private Builder(JsonObject from) {
            super(SHAPE, from);
        }

        public Builder id(URI id) {
            return set(ID, id);
        }

        public Builder inLanguage(String language) {
            return set(IN_LANGUAGE, language);
        }

        public Builder version(String version) {
            return set(VERSION, version);
        }

        @Override
        public Related build() {
            return new Related(checked());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
