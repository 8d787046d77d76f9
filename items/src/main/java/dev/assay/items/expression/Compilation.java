package dev.assay.items.expression;

/// What comes of compiling the text of an expression.
public sealed interface Compilation {
    record Ready(CompiledExpression expression) implements Compilation {}

    /// The text cannot be used; `reason` is for its author.
    record Rejected(String reason) implements Compilation {}
}
