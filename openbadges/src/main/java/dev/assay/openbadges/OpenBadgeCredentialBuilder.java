package dev.assay.openbadges;

import java.net.URI;
import java.time.Instant;

/// Gathers what a badge may have beside what it must have; see [OpenBadgeCredential#of].
public final class OpenBadgeCredentialBuilder
        extends CredentialBuilder<OpenBadgeCredential, OpenBadgeCredentialBuilder> {

    private final AchievementSubject.Builder subject;

    OpenBadgeCredentialBuilder(URI id, AchievementSubject.Builder subject, String name, Instant validFrom) {
        super(OpenBadgeCredential.SHAPE, id, validFrom);
        this.subject = subject;
        name(name);
    }

    /// What it calls itself for people; the achievement's name unless another is set.
    public OpenBadgeCredentialBuilder name(String name) {
        return set(CredentialFields.NAME, name);
    }

    public OpenBadgeCredentialBuilder with(Image picture) {
        return set(OpenBadgeCredential.IMAGE, picture);
    }

    public OpenBadgeCredentialBuilder with(Result result) {
        subject.with(result);
        return this;
    }

    /// Adds what somebody else says of this badge, signed by itself. It must fit the published schema, as the whole
    /// must.
    public OpenBadgeCredentialBuilder with(EndorsementCredential endorsement) {
        return add(OpenBadgeCredential.ENDORSEMENT, endorsement);
    }

    /// Adds the same as a signed JWT.
    public OpenBadgeCredentialBuilder endorsementJwt(String jwt) {
        return add(OpenBadgeCredential.ENDORSEMENT_JWT, jwt);
    }

    /// Names 1EdTech's JSON schema, and with it the context that defines how.
    public OpenBadgeCredentialBuilder namingSchema() {
        return with(CredentialSchema.OPEN_BADGE);
    }

    @Override
    public Unissued<OpenBadgeCredential> build() {
        set(OpenBadgeCredential.CREDENTIAL_SUBJECT, subject.build());
        return new Unissued<>(OpenBadgeCredential.SHAPE, OpenBadgeCredential::new, json());
    }

    @Override
    OpenBadgeCredentialBuilder self() {
        return this;
    }
}
