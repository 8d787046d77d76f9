package dev.assay.openbadges;

import dev.assay.openbadges.Form.OfObject;
import dev.assay.openbadges.Property.Many;
import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who earned an achievement, and how (Open Badges 3.0, class AchievementSubject).
public record AchievementSubject(JsonObject json) implements Part {

    private static final Maybe<URI> ID = new Maybe<>("id", Forms.IRI);
    private static final Many<IdentityObject> IDENTIFIER = new Many<>(
            "identifier", new OfObject<>(() -> IdentityObject.SHAPE, IdentityObject::new, IdentityObject::json));
    private static final One<Achievement> ACHIEVEMENT =
            new One<>("achievement", new OfObject<>(() -> Achievement.SHAPE, Achievement::new, Achievement::json));
    private static final Many<Result> RESULT =
            new Many<>("result", new OfObject<>(() -> Result.SHAPE, Result::new, Result::json));
    private static final Maybe<Instant> ACTIVITY_START_DATE = new Maybe<>("activityStartDate", Forms.TIME);
    private static final Maybe<Instant> ACTIVITY_END_DATE = new Maybe<>("activityEndDate", Forms.TIME);
    private static final Maybe<BigDecimal> CREDITS_EARNED = new Maybe<>("creditsEarned", Forms.CREDITS);
    private static final Maybe<Image> IMAGE = new Maybe<>("image", Forms.IMAGE);
    private static final Maybe<Text> LICENSE_NUMBER = new Maybe<>("licenseNumber", Forms.TEXT);
    private static final Maybe<Text> NARRATIVE = new Maybe<>("narrative", Forms.TEXT);
    private static final Maybe<Text> ROLE = new Maybe<>("role", Forms.TEXT);
    private static final Maybe<Profile> SOURCE = new Maybe<>("source", Forms.PROFILE);
    private static final Maybe<Text> TERM = new Maybe<>("term", Forms.TEXT);

    static final Shape SHAPE = Shape.of(
                    "AchievementSubject",
                    ID,
                    Types.of("AchievementSubject"),
                    IDENTIFIER,
                    ACHIEVEMENT,
                    RESULT,
                    ACTIVITY_START_DATE,
                    ACTIVITY_END_DATE,
                    CREDITS_EARNED,
                    IMAGE,
                    LICENSE_NUMBER,
                    NARRATIVE,
                    ROLE,
                    SOURCE,
                    TERM)
            .with(AchievementSubject::namesSomebody)
            .with(AchievementSubject::resultsAreDescribed);

    public AchievementSubject {
        SHAPE.require(json);
    }

    /// Starts another from this one.
    public Builder toBuilder() {
        return new Builder(json);
    }

    /// Starts the subject of a badge.
    public static Builder builder(Recipient recipient, Achievement achievement) {
        var builder = new Builder().setAll(IDENTIFIER, recipient.identifiers()).set(ACHIEVEMENT, achievement);
        recipient.id().ifPresent(builder::id);
        return builder;
    }

    private static void namesSomebody(JsonObject json, Place at) {
        if (!ID.isIn(json) && !IDENTIFIER.isIn(json)) {
            at.note(Problem.Kind.CONTRADICTION, "has neither id nor identifier");
        }
    }

    private static void resultsAreDescribed(JsonObject json, Place at) {
        if (!at.isOursAndSound()) {
            return;
        }
        var achievement = ACHIEVEMENT.of(json);
        var results = RESULT.of(json);
        for (int i = 0; i < results.size(); i++) {
            var place = at.at("result").at(i);
            var result = results.get(i);
            result.resultDescription()
                    .ifPresent(id -> achievement
                            .describing(id)
                            .ifPresentOrElse(
                                    description -> fits(result, description, place),
                                    () -> place.note(
                                            Problem.Kind.CONTRADICTION,
                                            "is of " + id + ", which the achievement does not report")));
        }
    }

    private static void fits(Result result, ResultDescription description, Place at) {
        if (result.value().filter(value -> !description.allows(value.value())).isPresent()) {
            at.at("value").note(Problem.Kind.CONTRADICTION, "is none of the description's allowed values");
        }
        if (result.achievedLevel().filter(level -> !description.has(level)).isPresent()) {
            at.at("achievedLevel").note(Problem.Kind.CONTRADICTION, "is none of the description's levels");
        }
    }

    /// An id of the holder, such as a DID or a `urn:uuid:`.
    public Optional<URI> id() {
        return ID.of(json);
    }

    /// What names the holder.
    public List<IdentityObject> identifiers() {
        return IDENTIFIER.of(json);
    }

    /// What was earned.
    public Achievement achievement() {
        return ACHIEVEMENT.of(json);
    }

    /// What was measured.
    public List<Result> results() {
        return RESULT.of(json);
    }

    /// When the activity began.
    public Optional<Instant> activityStartDate() {
        return ACTIVITY_START_DATE.of(json);
    }

    /// When the activity ended.
    public Optional<Instant> activityEndDate() {
        return ACTIVITY_END_DATE.of(json);
    }

    /// The credits earned, in hours of the issuer's kind.
    public Optional<BigDecimal> creditsEarned() {
        return CREDITS_EARNED.of(json);
    }

    /// A picture of this award.
    public Optional<Image> image() {
        return IMAGE.of(json);
    }

    /// The number of the license that was issued.
    public Optional<Text> licenseNumber() {
        return LICENSE_NUMBER.of(json);
    }

    /// What joins the pieces of evidence, in Markdown.
    public Optional<Text> narrative() {
        return NARRATIVE.of(json);
    }

    /// The role in which it was earned, such as "Captain".
    public Optional<Text> role() {
        return ROLE.of(json);
    }

    /// Who assessed the holder, where that is not the issuer.
    public Optional<Profile> source() {
        return SOURCE.of(json);
    }

    /// The academic term.
    public Optional<Text> term() {
        return TERM.of(json);
    }

    /// Gathers what one may have; see [AchievementSubject#builder].
    public static final class Builder extends PartBuilder<AchievementSubject, Builder> {

        private Builder() {
            super(SHAPE);
        }

        private Builder(JsonObject from) {
            super(SHAPE, from);
        }

        public Builder id(URI id) {
            return set(ID, id);
        }

        public Builder with(IdentityObject identifier) {
            return add(IDENTIFIER, identifier);
        }

        public Builder with(Result result) {
            return add(RESULT, result);
        }

        public Builder activityStartDate(Instant start) {
            return set(ACTIVITY_START_DATE, start);
        }

        public Builder activityEndDate(Instant end) {
            return set(ACTIVITY_END_DATE, end);
        }

        public Builder creditsEarned(BigDecimal credits) {
            return set(CREDITS_EARNED, credits);
        }

        public Builder with(Image image) {
            return set(IMAGE, image);
        }

        public Builder licenseNumber(String number) {
            return set(LICENSE_NUMBER, number);
        }

        public Builder narrative(String narrative) {
            return set(NARRATIVE, narrative);
        }

        public Builder role(String role) {
            return set(ROLE, role);
        }

        public Builder source(Profile source) {
            return set(SOURCE, source);
        }

        public Builder term(String term) {
            return set(TERM, term);
        }

        @Override
        public AchievementSubject build() {
            return new AchievementSubject(checked());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
