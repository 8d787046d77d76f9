package dev.assay.openbadges;

import jakarta.json.JsonObject;

/// A piece of a credential as a value: JSON that was found sound, with typed views of its fields.
///
/// The JSON is the value, so nothing is lost on the way through: fields the model does not know, a single value where
/// others write a list, the offset of a time, all stand as they were read. Two parts are equal where their JSON is.
///
/// Every part has a constructor from JSON, which throws IllegalArgumentException with every problem by its path, and
/// ways to make one from values, which never make what Open Badges 3.0 does not allow.
public sealed interface Part
        permits Achievement,
                AchievementSubject,
                Address,
                Alignment,
                Credential,
                CredentialSchema,
                CredentialStatus,
                Criteria,
                EndorsementSubject,
                Evidence,
                GeoCoordinates,
                IdentifierEntry,
                IdentityObject,
                Image,
                Profile,
                RefreshService,
                Related,
                Result,
                ResultDescription,
                RubricCriterionLevel,
                TermsOfUse,
                VerifiablePresentation {

    /// The JSON-LD object, as it stands in a credential.
    JsonObject json();
}
