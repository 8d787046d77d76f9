package dev.assay.server.notify;

import java.util.List;
import java.util.stream.Collectors;

/// What a mail says. The subject is one of ours and never holds what somebody typed.
public record Letter(String subject, List<Part> parts) {
    public Letter {
        parts = List.copyOf(parts);
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line of words");
        }
    }

    /// A paragraph.
    public sealed interface Part {}

    public record Words(String text) implements Part {}

    /// A full address to open, on a line of its own.
    public record Link(String address) implements Part {}

    /// What a person wrote, shown as such.
    public record Quote(String text) implements Part {}

    /// The letter as plain text: paragraphs with an empty line between, quotes behind `> `.
    public String text() {
        return parts.stream().map(Letter::text).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String text(Part part) {
        return switch (part) {
            case Words words -> words.text();
            case Link link -> link.address();
            case Quote quote -> quote.text().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        };
    }
}
