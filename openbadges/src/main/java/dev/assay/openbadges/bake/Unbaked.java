package dev.assay.openbadges.bake;

/// What looking for a credential in an image gives.
public sealed interface Unbaked {
    /// The text that was baked in: JSON, or a compact JWS. Nothing about it is checked.
    record Found(String credential) implements Unbaked {}

    /// A whole image without an Open Badges 3.0 credential; `hint` says what is there instead, or is empty.
    record Nothing(String hint) implements Unbaked {}

    /// Not a whole image of that format, or more than one credential; `reason` is a sentence for people.
    record Unreadable(String reason) implements Unbaked {}
}
