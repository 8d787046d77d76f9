package dev.assay.items.source;

/// One mistake in a content file, told so that its author can go straight to it.
///
/// `file` is relative to the content root with forward slashes; `line` counts from 1. An `ERROR` makes the file
/// unusable,
/// a `WARNING` is advice.
public record Problem(String file, int line, String message, Severity severity) {
    public enum Severity {
        ERROR,
        WARNING
    }

    public Problem {
        if (!(line >= 1)) {
            throw new IllegalArgumentException("a line is counted from 1, not " + line);
        }
    }

    public Problem(String file, int line, String message) {
        this(file, line, message, Severity.ERROR);
    }

    /// `content/serverless/plan.yaml:12: message`, the form that editors and terminals make a link of.
    @Override
    public String toString() {
        return switch (severity) {
            case ERROR -> file + ":" + line + ": " + message;
            case WARNING -> file + ":" + line + ": warning: " + message;
        };
    }
}
