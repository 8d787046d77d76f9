package dev.assay.openbadges;

import java.util.List;
import java.util.stream.Collectors;

/// The IllegalArgumentException of a part's constructor, with the problems that [Shape#read] makes an outcome of.
final class UnsoundPartException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_IN_MESSAGE = 20;

    private final transient List<Problem> problems;

    UnsoundPartException(String part, List<Problem> problems) {
        super(part + ": "
                + problems.stream()
                        .limit(MOST_IN_MESSAGE)
                        .map(Problem::toString)
                        .collect(Collectors.joining("; ")));
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }
}
