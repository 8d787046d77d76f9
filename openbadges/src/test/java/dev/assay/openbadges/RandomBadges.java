package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Badges that use every field of the model now and then, from a seed.
final class RandomBadges {

    private static final List<String> STRANGE_KEYS = List.of("x", "ext:y", "@z", "Größe", "note.1", "");

    private final Random random;

    RandomBadges(Random random) {
        this.random = random;
    }

    private boolean now() {
        return random.nextInt(3) == 0;
    }

    /// For what makes the builder ask JSON-LD, which takes ten times as long as all else.
    private boolean rarely() {
        return random.nextInt(12) == 0;
    }

    private String text() {
        return Samples.hostile(random);
    }

    private URI iri() {
        return Samples.uuid(random);
    }

    private Instant time() {
        return Samples.NOW.minusSeconds(random.nextInt(1_000_000_000));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    OpenBadgeCredential badge() {
        return unissued().by(profile(2));
    }

    Unissued<OpenBadgeCredential> unissued() {
        var descriptions = List.of(scored(), graded(), levelled());
        var builder = OpenBadgeCredential.of(iri(), subject(achievement(descriptions), descriptions), time());
        if (now()) {
            builder.name(text()).description(text()).validUntil(Samples.NOW.plusSeconds(9));
        }
        if (now()) {
            builder.with(image()).awardedDate(time());
        }
        if (now()) {
            builder.with(endorsement(1)).endorsementJwt("eyJhbGciOiJFZERTQSJ9.e30.c2ln");
        }
        rest(builder);
        return rarely() ? builder.namingSchema().build() : builder.build();
    }

    private void rest(CredentialBuilder<?, ?> builder) {
        if (now()) {
            builder.with(evidence()).with(Evidence.at(iri()));
        }
        if (now()) {
            builder.with(new StatusEntry(
                    URI.create("https://assay.example/status/1"), random.nextInt(100_000), StatusPurpose.REVOCATION));
        }
        if (rarely()) {
            builder.with(RefreshService.of(URI.create("https://assay.example/refresh")))
                    .with(TermsOfUse.of("https://assay.example/terms#Plain"));
        }
    }

    private Evidence evidence() {
        return Evidence.builder(text(), text())
                .id(iri())
                .description(text())
                .genre(text())
                .audience(text())
                .build();
    }

    EndorsementCredential endorsement(int depth) {
        var subject = now() ? EndorsementSubject.of(iri()) : EndorsementSubject.of(iri(), text());
        var builder = EndorsementCredential.of(iri(), text(), subject, time());
        if (now()) {
            builder.validUntil(Samples.NOW.plusSeconds(1)).description(text()).awardedDate(time());
        }
        rest(builder);
        return builder.build().by(profile(depth - 1));
    }

    private AchievementSubject subject(Achievement achievement, List<ResultDescription> descriptions) {
        var builder = AchievementSubject.builder(recipient(), achievement);
        if (now()) {
            builder.with(Result.of(descriptions.get(0).id(), "43"))
                    .with(Result.builder(descriptions.get(1).id(), "B")
                            .status(one(List.of(ResultStatus.values())))
                            .with(alignment())
                            .build())
                    .with(Result.ofLevel(
                            descriptions.get(2).id(),
                            descriptions
                                    .get(2)
                                    .rubricCriterionLevels()
                                    .getFirst()
                                    .id()))
                    .with(Result.ofStatus(descriptions.get(0).id(), ResultStatus.FAILED));
        }
        if (now()) {
            builder.activityStartDate(time()).activityEndDate(time()).creditsEarned(credits());
        }
        if (now()) {
            builder.with(image()).licenseNumber(text()).narrative(text());
        }
        if (now()) {
            builder.role(text()).source(profile(0)).term(text());
        }
        return builder.build();
    }

    private Recipient recipient() {
        var names = new ArrayList<IdentityObject>();
        if (now()) {
            names.add(IdentityObject.name(text()));
        }
        if (now()) {
            names.add(IdentityObject.hashedEmail("ada@example.org", random));
        }
        if (now()) {
            names.add(IdentityObject.hashed(new IdentifierType("ext:did"), "did:example:1", random));
            names.add(IdentityObject.open(IdentifierType.SOURCED_ID, text()));
        }
        return new Recipient(names.isEmpty() || now() ? Optional.of(iri()) : Optional.empty(), names);
    }

    private BigDecimal credits() {
        return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4));
    }

    private Image image() {
        return now() ? Image.of(iri()) : Image.of(URI.create("data:image/png;base64,iVBORw0KGgo="), text());
    }

    private Alignment alignment() {
        var builder = Alignment.builder(text(), iri());
        if (now()) {
            builder.targetCode(text()).targetDescription(text()).targetFramework(text());
        }
        return now()
                ? builder.targetType(one(List.of(
                                AlignmentTargetType.CF_ITEM,
                                AlignmentTargetType.CEASN_COMPETENCY,
                                new AlignmentTargetType("ext:Skill_1"))))
                        .build()
                : builder.build();
    }

    private ResultDescription scored() {
        return ResultDescription.score(iri(), text(), 50, 40);
    }

    private ResultDescription graded() {
        return ResultDescription.builder(iri(), text(), ResultType.LETTER_GRADE)
                .allowedValue("C")
                .allowedValue("B")
                .allowedValue("A")
                .requiredValue("B")
                .with(alignment())
                .build();
    }

    private ResultDescription levelled() {
        var level = RubricCriterionLevel.builder(iri(), text())
                .description(text())
                .level(text())
                .points("4")
                .with(alignment())
                .build();
        return ResultDescription.builder(iri(), text(), ResultType.RUBRIC_CRITERION_LEVEL)
                .with(level)
                .with(RubricCriterionLevel.of(iri(), text()))
                .requiredLevel(level.id())
                .build();
    }

    private Achievement achievement(List<ResultDescription> descriptions) {
        var criteria = now() ? Criteria.at(iri()) : Criteria.of(iri(), text());
        var builder = Achievement.builder(iri(), text(), text(), criteria);
        descriptions.forEach(builder::with);
        if (now()) {
            builder.achievementType(one(List.of(AchievementType.DEGREE, new AchievementType("ext:Path"))))
                    .with(image())
                    .tag(text())
                    .tag("b");
        }
        if (now()) {
            builder.with(alignment()).creator(profile(1)).creditsAvailable(credits());
        }
        if (now()) {
            builder.fieldOfStudy(text()).specialization(text()).humanCode(text());
        }
        if (now()) {
            builder.inLanguage("pt-BR").version(text()).with(IdentifierEntry.of("R1", IdentifierType.ISBN));
        }
        if (now()) {
            builder.with(Related.builder(iri()).inLanguage("de").version("2").build())
                    .with(endorsement(0))
                    .endorsementJwt("e30.e30.c2ln");
        }
        return builder.build();
    }

    private Profile profile(int depth) {
        var builder = Profile.builder("did:web:" + random.nextInt(99) + ".example", text());
        if (now()) {
            builder.url(iri()).with(image()).description(text());
        }
        if (now()) {
            builder.email("ada@example.org").phone("+1 222 333").official(text());
        }
        if (now()) {
            builder.with(address()).with(IdentifierEntry.of("67890", new IdentifierType("ext:tax")));
        }
        if (now()) {
            builder.familyName(text()).givenName(text()).additionalName(text()).patronymicName(text());
        }
        if (now()) {
            builder.honorificPrefix(text())
                    .honorificSuffix(text())
                    .familyNamePrefix(text())
                    .dateOfBirth(LocalDate.of(1815, 12, 10));
        }
        if (depth > 0 && now()) {
            builder.parentOrg(profile(depth - 1)).with(endorsement(depth - 1)).endorsementJwt("e30..c2ln");
        }
        return builder.build();
    }

    private Address address() {
        return Address.builder()
                .addressCountry(text())
                .addressCountryCode("US")
                .addressRegion(text())
                .addressLocality(text())
                .streetAddress(text())
                .postOfficeBoxNumber("1")
                .postalCode("12345")
                .with(GeoCoordinates.of(BigDecimal.valueOf(random.nextInt(-900, 900), 1), BigDecimal.valueOf(12.5)))
                .build();
    }

    /// The same with fields that no specification knows, at every level.
    JsonObject withStrangers(JsonObject json) {
        var copy = Json.object();
        json.forEach((key, value) -> copy.add(key, key.equals("@context") ? value : withStrangers(value)));
        for (var key : STRANGE_KEYS) {
            if (now()) {
                copy.add(key, strange());
            }
        }
        return copy.build();
    }

    private JsonValue withStrangers(JsonValue value) {
        return switch (value) {
            case JsonObject object -> withStrangers(object);
            case JsonArray array ->
                Json.array(array.stream().map(this::withStrangers).toList());
            case JsonValue scalar -> scalar;
        };
    }

    private JsonValue strange() {
        return one(List.of(
                JsonValue.NULL,
                JsonValue.TRUE,
                Json.PROVIDER.createValue(new BigDecimal("1.50")),
                Json.PROVIDER.createValue(text()),
                JsonValue.EMPTY_JSON_ARRAY,
                Json.strings(text(), ""),
                Json.object()
                        .add("type", "Unknown")
                        .add("deep", JsonValue.EMPTY_JSON_OBJECT)
                        .build()));
    }
}
