package dev.assay.openbadges;

import dev.assay.openbadges.Form.OfObject;
import dev.assay.openbadges.Property.Many;
import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A badge as something that can be earned: the same for all who earn it (Open Badges 3.0, class Achievement).
public record Achievement(JsonObject json) implements Part {

    private static final One<URI> ID = new One<>("id", Forms.IRI);
    private static final Maybe<AchievementType> ACHIEVEMENT_TYPE = new Maybe<>("achievementType", AchievementType.FORM);
    private static final One<Text> NAME = new One<>("name", Forms.TEXT);
    private static final One<Text> DESCRIPTION = new One<>("description", Forms.TEXT);
    private static final One<Criteria> CRITERIA =
            new One<>("criteria", new OfObject<>(() -> Criteria.SHAPE, Criteria::new, Criteria::json));
    private static final Maybe<Image> IMAGE = new Maybe<>("image", Forms.IMAGE);
    private static final Many<Text> TAG = new Many<>("tag", Forms.TEXT);
    private static final Many<ResultDescription> RESULT_DESCRIPTION = new Many<>(
            "resultDescription",
            new OfObject<>(() -> ResultDescription.SHAPE, ResultDescription::new, ResultDescription::json));
    private static final Many<Alignment> ALIGNMENT = new Many<>("alignment", Forms.ALIGNMENT);
    private static final Maybe<Profile> CREATOR = new Maybe<>("creator", Forms.PROFILE);
    private static final Maybe<BigDecimal> CREDITS_AVAILABLE = new Maybe<>("creditsAvailable", Forms.CREDITS);
    private static final Maybe<Text> FIELD_OF_STUDY = new Maybe<>("fieldOfStudy", Forms.TEXT);
    private static final Maybe<Text> SPECIALIZATION = new Maybe<>("specialization", Forms.TEXT);
    private static final Maybe<Text> HUMAN_CODE = new Maybe<>("humanCode", Forms.TEXT);
    private static final Maybe<String> IN_LANGUAGE = new Maybe<>("inLanguage", Forms.LANGUAGE);
    private static final Maybe<Text> VERSION = new Maybe<>("version", Forms.TEXT);
    private static final Many<IdentifierEntry> OTHER_IDENTIFIER = new Many<>("otherIdentifier", Forms.IDENTIFIER);
    private static final Many<Related> RELATED =
            new Many<>("related", new OfObject<>(() -> Related.SHAPE, Related::new, Related::json));
    private static final Many<EndorsementCredential> ENDORSEMENT = new Many<>("endorsement", Forms.ENDORSEMENT);
    private static final Many<String> ENDORSEMENT_JWT = new Many<>("endorsementJwt", Forms.JWS);

    static final Shape SHAPE = Shape.of(
                    "Achievement",
                    ID,
                    Types.of("Achievement"),
                    ACHIEVEMENT_TYPE,
                    NAME,
                    DESCRIPTION,
                    CRITERIA,
                    IMAGE,
                    TAG,
                    RESULT_DESCRIPTION,
                    ALIGNMENT,
                    CREATOR,
                    CREDITS_AVAILABLE,
                    FIELD_OF_STUDY,
                    SPECIALIZATION,
                    HUMAN_CODE,
                    IN_LANGUAGE,
                    VERSION,
                    OTHER_IDENTIFIER,
                    RELATED,
                    ENDORSEMENT,
                    ENDORSEMENT_JWT)
            .with(Achievement::describesEachResultOnce);

    public Achievement {
        SHAPE.require(json);
    }

    /// Starts another from this one.
    public Builder toBuilder() {
        return new Builder(json);
    }

    /// A badge with what every badge must have.
    ///
    /// @param criteria what must be done to earn it, in Markdown
    public static Achievement of(URI id, String name, String description, String criteria) {
        return builder(id, name, description, Criteria.of(criteria)).build();
    }

    /// Starts a badge with what every badge must have; its type is [AchievementType#BADGE] unless another is set.
    public static Builder builder(URI id, String name, String description, Criteria criteria) {
        return new Builder()
                .set(ID, id)
                .achievementType(AchievementType.BADGE)
                .set(NAME, name)
                .set(DESCRIPTION, description)
                .set(CRITERIA, criteria);
    }

    /// This badge with a picture.
    public Achievement with(Image picture) {
        return toBuilder().with(picture).build();
    }

    /// This badge with the results that its awards report, instead of those it had.
    public Achievement reporting(ResultDescription... descriptions) {
        return toBuilder().setAll(RESULT_DESCRIPTION, List.of(descriptions)).build();
    }

    private static void describesEachResultOnce(JsonObject json, Place at) {
        if (!at.isOursAndSound()) {
            return;
        }
        var ids = new HashSet<URI>();
        for (var description : RESULT_DESCRIPTION.of(json)) {
            if (!ids.add(description.id())) {
                at.at("resultDescription")
                        .note(Problem.Kind.CONTRADICTION, "has the id " + description.id() + " twice");
            }
        }
    }

    /// Its description of a result.
    Optional<ResultDescription> describing(URI result) {
        return resultDescriptions().stream()
                .filter(description -> description.id().equals(result))
                .findFirst();
    }

    /// Its address, or a `urn:uuid:`.
    public URI id() {
        return ID.of(json);
    }

    /// What kind of achievement it is.
    public Optional<AchievementType> achievementType() {
        return ACHIEVEMENT_TYPE.of(json);
    }

    /// The name shown.
    public Text name() {
        return NAME.of(json);
    }

    /// What it stands for.
    public Text description() {
        return DESCRIPTION.of(json);
    }

    /// What must be done to earn it.
    public Criteria criteria() {
        return CRITERIA.of(json);
    }

    /// The picture of the badge.
    public Optional<Image> image() {
        return IMAGE.of(json);
    }

    /// Words to find it by.
    public List<Text> tags() {
        return TAG.of(json);
    }

    /// The results that awards of it report.
    public List<ResultDescription> resultDescriptions() {
        return RESULT_DESCRIPTION.of(json);
    }

    /// What it corresponds to elsewhere.
    public List<Alignment> alignments() {
        return ALIGNMENT.of(json);
    }

    /// Who created it, where that is not who awards it.
    public Optional<Profile> creator() {
        return CREATOR.of(json);
    }

    /// The credits it brings, in hours of the issuer's kind.
    public Optional<BigDecimal> creditsAvailable() {
        return CREDITS_AVAILABLE.of(json);
    }

    /// The subject.
    public Optional<Text> fieldOfStudy() {
        return FIELD_OF_STUDY.of(json);
    }

    /// The branch of the subject.
    public Optional<Text> specialization() {
        return SPECIALIZATION.of(json);
    }

    /// The code by which people know it, such as a course number.
    public Optional<Text> humanCode() {
        return HUMAN_CODE.of(json);
    }

    /// The language it is in, such as `de`.
    public Optional<String> inLanguage() {
        return IN_LANGUAGE.of(json);
    }

    /// Its version.
    public Optional<Text> version() {
        return VERSION.of(json);
    }

    /// What else names it.
    public List<IdentifierEntry> otherIdentifiers() {
        return OTHER_IDENTIFIER.of(json);
    }

    /// Achievements it is related to.
    public List<Related> related() {
        return RELATED.of(json);
    }

    /// What others say of it, each signed by itself.
    public List<EndorsementCredential> endorsements() {
        return ENDORSEMENT.of(json);
    }

    /// The same as signed JWTs.
    public List<String> endorsementJwts() {
        return ENDORSEMENT_JWT.of(json);
    }

    /// Gathers what one may have; see [Achievement#builder].
    public static final class Builder extends PartBuilder<Achievement, Builder> {

        private Builder() {
            super(SHAPE);
        }

        private Builder(JsonObject from) {
            super(SHAPE, from);
        }

        public Builder id(URI id) {
            return set(ID, id);
        }

        public Builder achievementType(AchievementType type) {
            return set(ACHIEVEMENT_TYPE, type);
        }

        public Builder name(String name) {
            return set(NAME, name);
        }

        public Builder description(String description) {
            return set(DESCRIPTION, description);
        }

        public Builder with(Criteria criteria) {
            return set(CRITERIA, criteria);
        }

        public Builder with(Image image) {
            return set(IMAGE, image);
        }

        public Builder tag(String tag) {
            return add(TAG, tag);
        }

        public Builder tags(List<String> tags) {
            tags.forEach(this::tag);
            return this;
        }

        public Builder with(ResultDescription description) {
            return add(RESULT_DESCRIPTION, description);
        }

        public Builder with(Alignment alignment) {
            return add(ALIGNMENT, alignment);
        }

        public Builder creator(Profile creator) {
            return set(CREATOR, creator);
        }

        public Builder creditsAvailable(BigDecimal credits) {
            return set(CREDITS_AVAILABLE, credits);
        }

        public Builder fieldOfStudy(String field) {
            return set(FIELD_OF_STUDY, field);
        }

        public Builder specialization(String specialization) {
            return set(SPECIALIZATION, specialization);
        }

        public Builder humanCode(String code) {
            return set(HUMAN_CODE, code);
        }

        public Builder inLanguage(String language) {
            return set(IN_LANGUAGE, language);
        }

        public Builder version(String version) {
            return set(VERSION, version);
        }

        public Builder with(IdentifierEntry identifier) {
            return add(OTHER_IDENTIFIER, identifier);
        }

        public Builder with(Related related) {
            return add(RELATED, related);
        }

        public Builder with(EndorsementCredential endorsement) {
            return add(ENDORSEMENT, endorsement);
        }

        public Builder endorsementJwt(String jwt) {
            return add(ENDORSEMENT_JWT, jwt);
        }

        @Override
        public Achievement build() {
            return new Achievement(checked());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
