package dev.assay.openbadges;

/// One thing that is wrong with JSON that was read.
///
/// @param path where, such as `credentialSubject.achievement[0].name`; an index stands where the JSON has an array
/// @param kind what is wrong, for programs
/// @param what what is wrong, for people: the rest of a sentence that the path begins, such as `is missing`
public record Problem(String path, Kind kind, String what) {

    /// The kinds of problem.
    public enum Kind {
        /// A required field is absent, null or an empty list.
        MISSING,
        /// The value is not what the field holds: another JSON type, a relative address, a time without an offset.
        WRONG_VALUE,
        /// `type` does not say what the object must be.
        WRONG_TYPE,
        /// `@context` does not begin as the data model asks, or names no context of Open Badges.
        WRONG_CONTEXT,
        /// A term that neither the specification nor the prefix `ext:` allows.
        UNKNOWN_TERM,
        /// Several values where one may stand.
        TOO_MANY,
        /// Two fields that cannot both hold, or a choice of fields none of which is present.
        CONTRADICTION
    }

    /// Path and words, such as `issuer.id is missing`.
    @Override
    public String toString() {
        return path.isEmpty() ? what : path + " " + what;
    }
}
