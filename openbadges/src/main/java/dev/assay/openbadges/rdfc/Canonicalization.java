package dev.assay.openbadges.rdfc;

/// What came of bringing a dataset into its canonical form.
public sealed interface Canonicalization {

    /// The canonical form.
    ///
    /// @param nquads N-Quads lines in code point order, each ended by a line feed
    record Canonical(String nquads) implements Canonicalization {}

    /// The dataset's blank nodes are so alike that telling them apart would take too long; such datasets are made to
    /// stop verifiers.
    ///
    /// @param limit the number of steps that did not suffice
    record TooComplex(int limit) implements Canonicalization {}
}
