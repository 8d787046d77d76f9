package dev.assay.items.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Collects what is wrong with content files, so that one run tells all mistakes and not only the first.
///
/// Not safe for use by several threads.
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void error(String file, int line, String message) {
        found.add(new Problem(file, line, message));
    }

    public void warning(String file, int line, String message) {
        found.add(new Problem(file, line, message, Problem.Severity.WARNING));
    }

    public void addAll(Problems others) {
        found.addAll(others.found);
    }

    /// Errors and warnings in the order they were met.
    public List<Problem> all() {
        return List.copyOf(found);
    }

    public List<Problem> errors() {
        return found.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    public List<Problem> warnings() {
        return found.stream()
                .filter(problem -> problem.severity() == Problem.Severity.WARNING)
                .toList();
    }

    public boolean hasErrors() {
        return errorCount() > 0;
    }

    /// How many errors there are so far: comparing before and after a step tells whether that step succeeded.
    public int errorCount() {
        return (int) found.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
    }

    /// One problem a line.
    @Override
    public String toString() {
        return found.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
