package dev.assay.openbadges.bake;

/// What baking a credential into an image gives.
public sealed interface Baked {
    /// The image with the credential in it; the array is the caller's to keep.
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of each image would only cost
    record Image(byte[] bytes) implements Baked {}

    /// The image cannot take a credential; `reason` is a sentence for people.
    record Refused(String reason) implements Baked {}
}
