package dev.assay.openbadges;

import dev.assay.openbadges.Form.OfObject;
import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;

/// What one party says of an achievement, a badge or another party: a credential of its own, signed by who says it
/// (Open Badges 3.0, class EndorsementCredential).
public record EndorsementCredential(JsonObject json) implements Credential {

    private static final One<Text> NAME = new One<>("name", Forms.TEXT);
    private static final One<EndorsementSubject> CREDENTIAL_SUBJECT = new One<>(
            "credentialSubject",
            new OfObject<>(() -> EndorsementSubject.SHAPE, EndorsementSubject::new, EndorsementSubject::json));

    static final Shape SHAPE = Shape.of(
                    "EndorsementCredential",
                    CredentialFields.CONTEXT,
                    CredentialFields.ID,
                    Types.ofCredential("EndorsementCredential"),
                    NAME,
                    CredentialFields.DESCRIPTION,
                    CredentialFields.ISSUER,
                    CredentialFields.VALID_FROM,
                    CredentialFields.VALID_UNTIL,
                    CredentialFields.ISSUANCE_DATE,
                    CredentialFields.EXPIRATION_DATE,
                    CredentialFields.AWARDED_DATE,
                    CREDENTIAL_SUBJECT,
                    CredentialFields.EVIDENCE,
                    CredentialFields.CREDENTIAL_STATUS,
                    CredentialFields.CREDENTIAL_SCHEMA,
                    CredentialFields.REFRESH_SERVICE,
                    CredentialFields.TERMS_OF_USE,
                    CredentialFields.PROOF)
            .with(CredentialFields::endsAfterItBegins);

    public EndorsementCredential {
        SHAPE.require(json);
    }

    /// Reads an endorsement: its contents, not its proofs. Never throws for bad input.
    public static Reading<EndorsementCredential> read(JsonObject json) {
        return SHAPE.read(json, EndorsementCredential::new);
    }

    /// Starts an endorsement with what every one must have.
    ///
    /// @param id        its own address, or a `urn:uuid:`
    /// @param validFrom from when it holds, kept to the second
    public static Builder of(URI id, String name, EndorsementSubject subject, Instant validFrom) {
        return new Builder(id, name, subject, validFrom);
    }

    /// What is endorsed, and what is said of it.
    public EndorsementSubject credentialSubject() {
        return CREDENTIAL_SUBJECT.of(json);
    }

    /// Gathers what an endorsement may have beside what it must have; see [EndorsementCredential#of].
    public static final class Builder extends CredentialBuilder<EndorsementCredential, Builder> {

        private Builder(URI id, String name, EndorsementSubject subject, Instant validFrom) {
            super(SHAPE, id, validFrom);
            set(NAME, name);
            set(CREDENTIAL_SUBJECT, subject);
        }

        @Override
        public Unissued<EndorsementCredential> build() {
            return new Unissued<>(SHAPE, EndorsementCredential::new, json());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
