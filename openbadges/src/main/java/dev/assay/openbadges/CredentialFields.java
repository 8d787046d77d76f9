package dev.assay.openbadges;

import dev.assay.openbadges.Credential.DataModel;
import dev.assay.openbadges.Form.OfObject;
import dev.assay.openbadges.Property.Many;
import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.Property.One;
import dev.assay.openbadges.Property.OneIn;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.function.Function;

/// The fields that badges and endorsements share (Open Badges 3.0, VerifiableCredential).
final class CredentialFields {

    private static final Shape PROOF_SHAPE = Shape.of("Proof", Types.any());

    static final ContextList CONTEXT = new ContextList(true);
    static final One<URI> ID = new One<>("id", Forms.IRI);
    static final Maybe<Text> NAME = new Maybe<>("name", Forms.TEXT);
    static final Maybe<Text> DESCRIPTION = new Maybe<>("description", Forms.TEXT);
    static final One<Profile> ISSUER = new One<>("issuer", Forms.PROFILE_OR_ID);
    static final OneIn<Instant> VALID_FROM = new OneIn<>(DataModel.VC_2_0, "validFrom", Forms.TIME);
    static final Maybe<Instant> VALID_UNTIL = new Maybe<>("validUntil", Forms.TIME);
    static final OneIn<Instant> ISSUANCE_DATE = new OneIn<>(DataModel.VC_1_1, "issuanceDate", Forms.TIME);
    static final Maybe<Instant> EXPIRATION_DATE = new Maybe<>("expirationDate", Forms.TIME);
    static final Maybe<Instant> AWARDED_DATE = new Maybe<>("awardedDate", Forms.TIME);
    static final Many<Evidence> EVIDENCE =
            new Many<>("evidence", new OfObject<>(() -> Evidence.SHAPE, Evidence::new, Evidence::json));
    static final Many<CredentialStatus> CREDENTIAL_STATUS = new Many<>(
            "credentialStatus",
            new OfObject<>(() -> CredentialStatus.SHAPE, CredentialStatus::new, CredentialStatus::json));
    static final Many<CredentialSchema> CREDENTIAL_SCHEMA = new Many<>(
            "credentialSchema",
            new OfObject<>(() -> CredentialSchema.SHAPE, CredentialSchema::new, CredentialSchema::json));
    static final Many<RefreshService> REFRESH_SERVICE = new Many<>(
            "refreshService", new OfObject<>(() -> RefreshService.SHAPE, RefreshService::new, RefreshService::json));
    static final Many<TermsOfUse> TERMS_OF_USE =
            new Many<>("termsOfUse", new OfObject<>(() -> TermsOfUse.SHAPE, TermsOfUse::new, TermsOfUse::json));
    static final Many<JsonObject> PROOF =
            new Many<>("proof", new OfObject<>(() -> PROOF_SHAPE, Function.identity(), Function.identity()));

    private CredentialFields() {}

    static OneIn<Instant> from(DataModel model) {
        return switch (model) {
            case VC_1_1 -> ISSUANCE_DATE;
            case VC_2_0 -> VALID_FROM;
        };
    }

    static Maybe<Instant> until(DataModel model) {
        return switch (model) {
            case VC_1_1 -> EXPIRATION_DATE;
            case VC_2_0 -> VALID_UNTIL;
        };
    }

    /// Notes a credential that ends before it begins; ours must last a second at least.
    static void endsAfterItBegins(JsonObject json, Place at) {
        var model = ContextList.modelOf(json);
        var until = until(model).readable(json);
        var from = until.isPresent() ? from(model).readable(json) : until;
        if (from.isPresent() && until.isPresent()) {
            int order = until.get().compareTo(from.get());
            if (order < 0 || (order == 0 && at.ours())) {
                at.at(until(model).name())
                        .note(
                                Problem.Kind.CONTRADICTION,
                                "is not after " + from(model).name());
            }
        }
    }
}
