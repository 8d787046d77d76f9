package dev.assay.openbadges;

import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/// What elsewhere an achievement, a result or a level corresponds to, such as a skill in a framework
/// (Open Badges 3.0, class Alignment).
public record Alignment(JsonObject json) implements Part {

    private static final One<Text> TARGET_NAME = new One<>("targetName", Forms.TEXT);
    private static final One<URI> TARGET_URL = new One<>("targetUrl", Forms.IRI);
    private static final Maybe<Text> TARGET_DESCRIPTION = new Maybe<>("targetDescription", Forms.TEXT);
    private static final Maybe<Text> TARGET_FRAMEWORK = new Maybe<>("targetFramework", Forms.TEXT);
    private static final Maybe<Text> TARGET_CODE = new Maybe<>("targetCode", Forms.TEXT);
    private static final Maybe<AlignmentTargetType> TARGET_TYPE = new Maybe<>("targetType", AlignmentTargetType.FORM);

    static final Shape SHAPE = Shape.of(
            "Alignment",
            Types.of("Alignment"),
            TARGET_NAME,
            TARGET_URL,
            TARGET_DESCRIPTION,
            TARGET_FRAMEWORK,
            TARGET_CODE,
            TARGET_TYPE);

    public Alignment {
        SHAPE.require(json);
    }

    /// A correspondence by name and address alone.
    public static Alignment of(String targetName, URI targetUrl) {
        return builder(targetName, targetUrl).build();
    }

    /// Starts one with what every one must have.
    public static Builder builder(String targetName, URI targetUrl) {
        return new Builder().set(TARGET_NAME, targetName).set(TARGET_URL, targetUrl);
    }

    /// Starts another from this one.
    public Builder toBuilder() {
        return new Builder(json);
    }

    /// The name there.
    public Text targetName() {
        return TARGET_NAME.of(json);
    }

    /// Its address.
    public URI targetUrl() {
        return TARGET_URL.of(json);
    }

    /// What it is.
    public Optional<Text> targetDescription() {
        return TARGET_DESCRIPTION.of(json);
    }

    /// The name of the framework.
    public Optional<Text> targetFramework() {
        return TARGET_FRAMEWORK.of(json);
    }

    /// Its code in the framework.
    public Optional<Text> targetCode() {
        return TARGET_CODE.of(json);
    }

    /// What kind of thing it is.
    public Optional<AlignmentTargetType> targetType() {
        return TARGET_TYPE.of(json);
    }

    /// Gathers what one may have; see [Alignment#builder].
    public static final class Builder extends PartBuilder<Alignment, Builder> {

        private Builder() {
            super(SHAPE);
        }

        private Builder(JsonObject from) {
            super(SHAPE, from);
        }

        public Builder targetName(String targetName) {
            return set(TARGET_NAME, targetName);
        }

        public Builder targetUrl(URI targetUrl) {
            return set(TARGET_URL, targetUrl);
        }

        public Builder targetDescription(String description) {
            return set(TARGET_DESCRIPTION, description);
        }

        public Builder targetFramework(String framework) {
            return set(TARGET_FRAMEWORK, framework);
        }

        public Builder targetCode(String code) {
            return set(TARGET_CODE, code);
        }

        public Builder targetType(AlignmentTargetType type) {
            return set(TARGET_TYPE, type);
        }

        @Override
        public Alignment build() {
            return new Alignment(checked());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
