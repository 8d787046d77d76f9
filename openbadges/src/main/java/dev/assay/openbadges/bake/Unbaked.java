package dev.assay.openbadges.bake;

/// What looking for a credential in an image gives.
///
/// An image that holds a credential of Open Badges 3.0 and an assertion of an older version gives the credential. Two
/// of the same kind are never chosen between: the image is unreadable.
public sealed interface Unbaked {
    /// The text that was baked in: JSON, or a compact JWS. Nothing about it is checked.
    record Found(String credential) implements Unbaked {}

    /// What Open Badges 1 or 2 bakes in: an assertion in JSON, one as a compact JWS, or the address of a hosted one.
    /// Nothing about it is checked.
    record FoundOlder(String assertion) implements Unbaked {}

    /// A whole image without a credential; `hint` says what is there instead, or is empty.
    record Nothing(String hint) implements Unbaked {}

    /// Not a whole image of that format, or more than one credential; `reason` is a sentence for people.
    record Unreadable(String reason) implements Unbaked {}
}
