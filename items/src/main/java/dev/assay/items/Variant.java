package dev.assay.items;

/// One question made from an item model by a seed: what is shown, and apart from it what must stay on the server.
///
/// `tuple` is the canonical text of what was drawn, equal for two variants that differ only in the order of their
/// options;
/// `fingerprint` is the SHA-256, in hex, of the model's version and of everything shown, in order.
public record Variant(
        String modelId,
        String modelVersion,
        ShownQuestion shown,
        Key key,
        Rationale rationale,
        String tuple,
        String fingerprint) {
    /// Prints neither key nor rationale, nor the tuple from which the key could be computed.
    @Override
    public String toString() {
        return "variant " + fingerprint.substring(0, 12) + " of " + modelId;
    }
}
