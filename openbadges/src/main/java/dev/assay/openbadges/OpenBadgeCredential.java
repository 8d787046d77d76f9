package dev.assay.openbadges;

import dev.assay.openbadges.Form.OfObject;
import dev.assay.openbadges.Property.Many;
import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One person's badge: an OpenBadgeCredential, also called AchievementCredential (Open Badges 3.0, class
/// AchievementCredential).
///
/// Read one with [#read], make one with [#of], sign it with [Issuer#issue].
public record OpenBadgeCredential(JsonObject json) implements Credential {

    /// The context of Verifiable Credentials 2.0, the first of every credential.
    public static final String CREDENTIALS_CONTEXT = DataModel.VC_2_0.context();

    /// The context of Open Badges 3.0.3, the second.
    public static final String OPEN_BADGES_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /// The context that defines 1EdTech's own kinds of schema, status and refresh service; not every verifier has it.
    public static final String EXTENSIONS_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

    static final Maybe<Image> IMAGE = new Maybe<>("image", Forms.IMAGE);
    static final One<AchievementSubject> CREDENTIAL_SUBJECT = new One<>(
            "credentialSubject",
            new OfObject<>(() -> AchievementSubject.SHAPE, AchievementSubject::new, AchievementSubject::json));
    static final Many<EndorsementCredential> ENDORSEMENT = new Many<>("endorsement", Forms.ENDORSEMENT);
    static final Many<String> ENDORSEMENT_JWT = new Many<>("endorsementJwt", Forms.JWS);

    static final Shape SHAPE = Shape.of(
                    "OpenBadgeCredential",
                    CredentialFields.CONTEXT,
                    CredentialFields.ID,
                    Types.ofCredential("AchievementCredential", "OpenBadgeCredential"),
                    CredentialFields.NAME,
                    CredentialFields.DESCRIPTION,
                    IMAGE,
                    CredentialFields.ISSUER,
                    CredentialFields.VALID_FROM,
                    CredentialFields.VALID_UNTIL,
                    CredentialFields.ISSUANCE_DATE,
                    CredentialFields.EXPIRATION_DATE,
                    CredentialFields.AWARDED_DATE,
                    CREDENTIAL_SUBJECT,
                    ENDORSEMENT,
                    ENDORSEMENT_JWT,
                    CredentialFields.EVIDENCE,
                    CredentialFields.CREDENTIAL_STATUS,
                    CredentialFields.CREDENTIAL_SCHEMA,
                    CredentialFields.REFRESH_SERVICE,
                    CredentialFields.TERMS_OF_USE,
                    CredentialFields.PROOF)
            .with(CredentialFields::endsAfterItBegins);

    public OpenBadgeCredential {
        SHAPE.require(json);
    }

    /// Reads a badge: its contents, not its proofs. Never throws for bad input.
    ///
    /// Stricter than the published schema where 1EdTech's own validator is: every nested `type` must say what it
    /// is, a holder has an id or an identifier, criteria have an address or words. More lenient where nothing is
    /// lost: texts may be language value objects, one value may stand in a list, null is absence, the older data
    /// model is read.
    public static Reading<OpenBadgeCredential> read(JsonObject json) {
        return SHAPE.read(json, OpenBadgeCredential::new);
    }

    /// Starts a badge with what every one must have.
    ///
    /// @param id        its own address, or a `urn:uuid:`
    /// @param validFrom from when it holds, kept to the second
    public static OpenBadgeCredentialBuilder of(
            URI id, Achievement achievement, Recipient recipient, Instant validFrom) {
        return of(id, AchievementSubject.builder(recipient, achievement), achievement, validFrom);
    }

    /// Starts a badge whose subject says more than who earned what.
    public static OpenBadgeCredentialBuilder of(URI id, AchievementSubject subject, Instant validFrom) {
        return of(id, subject.toBuilder(), subject.achievement(), validFrom);
    }

    private static OpenBadgeCredentialBuilder of(
            URI id, AchievementSubject.Builder subject, Achievement achievement, Instant validFrom) {
        return new OpenBadgeCredentialBuilder(id, subject, achievement.name().value(), validFrom);
    }

    /// Who earned what, and how.
    public AchievementSubject credentialSubject() {
        return CREDENTIAL_SUBJECT.of(json);
    }

    /// A picture of this award.
    public Optional<Image> image() {
        return IMAGE.of(json);
    }

    /// What others say of this badge, each signed by itself.
    public List<EndorsementCredential> endorsements() {
        return ENDORSEMENT.of(json);
    }

    /// The same as signed JWTs.
    public List<String> endorsementJwts() {
        return ENDORSEMENT_JWT.of(json);
    }
}
