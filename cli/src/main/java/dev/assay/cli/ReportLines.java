package dev.assay.cli;

import dev.assay.openbadges.verify.Check;
import dev.assay.openbadges.verify.CheckOutcome;
import dev.assay.openbadges.verify.ReceivedBadge;
import dev.assay.openbadges.verify.VerificationReport;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// A verification report for people: the verdict, what it is about, then one line a check.
///
/// Text out of a badge is shown without control and direction characters: a badge must not move the cursor or reorder
/// the words around it.
final class ReportLines {
    private ReportLines() {}

    static List<String> of(VerificationReport report) {
        String verdict = switch (report.verdict()) {
            case VALID -> "Valid.";
            case INVALID -> "Not valid.";
            case UNKNOWN -> "Could not be checked: nothing speaks against it, but not every check could be made.";
        };
        Stream<String> about = report.badge().stream().map(ReportLines::about);
        Stream<String> checks = report.checks().stream().map(ReportLines::line);
        return Stream.of(Stream.of(verdict), about, Stream.of(""), checks)
                .flatMap(lines -> lines)
                .map(ReportLines::plain)
                .toList();
    }

    private static String about(ReceivedBadge badge) {
        return badge.achievement().name()
                + badge.holderName().map(name -> ", to " + name).orElse("")
                + ", by "
                + badge.issuerName()
                        .map(name -> name + " (" + badge.issuer() + ")")
                        .orElse(badge.issuer())
                + ", on " + badge.validFrom().atOffset(ZoneOffset.UTC).toLocalDate()
                + " (" + badge.standard().label() + ")";
    }

    private static String line(Check check) {
        String word = switch (check.outcome()) {
            case CheckOutcome.Passed _ -> "passed";
            case CheckOutcome.Failed _ -> "failed";
            case CheckOutcome.NotChecked _ -> "not checked";
            case CheckOutcome.Unknown _ -> "could not be checked";
        };
        return String.format(
                "%-20s  %-12s  %s", word, check.id().label(), check.outcome().words());
    }

    private static String plain(String text) {
        return text.codePoints()
                .map(c -> isPlain(c) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
