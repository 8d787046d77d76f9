package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the credentials of Open Badges 3.0 have in common: a badge, and an endorsement of something.
///
/// Both shapes that there are in the field are read: Verifiable Credentials 2.0, and 1.1 as Open Badges 3.0.0 and 3.0.1
/// used it. Whether it is signed, and by whom, is not asked here: see [dev.assay.openbadges.verify.Verification].
public sealed interface Credential extends Part permits OpenBadgeCredential, EndorsementCredential {

    /// The data models of verifiable credentials.
    enum DataModel {
        /// With `issuanceDate` and `expirationDate`.
        VC_1_1("https://www.w3.org/2018/credentials/v1"),
        /// With `validFrom` and `validUntil`.
        VC_2_0("https://www.w3.org/ns/credentials/v2");

        private final String context;

        DataModel(String context) {
            this.context = context;
        }

        /// The context that a credential of it names first.
        public String context() {
            return context;
        }
    }

    /// Its own address, or a `urn:uuid:`.
    default URI id() {
        return CredentialFields.ID.of(json());
    }

    /// Each of its contexts: an address as text, or an object.
    default List<JsonValue> contexts() {
        return Json.many(json(), "@context");
    }

    /// What it calls itself.
    default List<String> types() {
        return Types.said(json());
    }

    /// The data model that it follows.
    default DataModel dataModel() {
        return ContextList.modelOf(json());
    }

    /// Who issued it. Where it names the issuer by id alone, a profile of this id and nothing else.
    default Profile issuer() {
        return CredentialFields.ISSUER.of(json());
    }

    /// What it calls itself for people.
    default Optional<Text> name() {
        return CredentialFields.NAME.of(json());
    }

    /// What it is about.
    default Optional<Text> description() {
        return CredentialFields.DESCRIPTION.of(json());
    }

    /// From when it holds: `validFrom`, or `issuanceDate` in the older data model, which has the newer names too; the
    /// later of both.
    default Instant validFrom() {
        return Stream.of(DataModel.values())
                .flatMap(model -> CredentialFields.from(model).in(json()).stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// Until when it holds: `validUntil`, or `expirationDate` in the older data model; the earlier of both.
    default Optional<Instant> validUntil() {
        return Stream.of(DataModel.values())
                .flatMap(model -> CredentialFields.until(model).of(json()).stream())
                .min(Comparator.naturalOrder());
    }

    /// When the achievement was awarded, where that is not when the credential was made.
    default Optional<Instant> awardedDate() {
        return CredentialFields.AWARDED_DATE.of(json());
    }

    /// What it rests on.
    default List<Evidence> evidence() {
        return CredentialFields.EVIDENCE.of(json());
    }

    /// Where it stands whether it is revoked.
    default List<CredentialStatus> credentialStatus() {
        return CredentialFields.CREDENTIAL_STATUS.of(json());
    }

    /// The schemas that it says it fits.
    default List<CredentialSchema> credentialSchema() {
        return CredentialFields.CREDENTIAL_SCHEMA.of(json());
    }

    /// Where it can be had anew.
    default List<RefreshService> refreshService() {
        return CredentialFields.REFRESH_SERVICE.of(json());
    }

    /// Under which terms it was issued.
    default List<TermsOfUse> termsOfUse() {
        return CredentialFields.TERMS_OF_USE.of(json());
    }

    /// Its embedded proofs, as they stand; none of them was verified.
    default List<JsonObject> proofs() {
        return CredentialFields.PROOF.of(json());
    }
}
