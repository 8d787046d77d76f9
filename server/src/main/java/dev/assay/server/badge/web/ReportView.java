package dev.assay.server.badge.web;

import dev.assay.openbadges.verify.Check;
import dev.assay.openbadges.verify.CheckId;
import dev.assay.openbadges.verify.CheckOutcome;
import dev.assay.openbadges.verify.ReceivedBadge;
import dev.assay.openbadges.verify.VerificationReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A verification as its page shows it: the verdict, what the badge says, each check on its own line, the worst first.
///
/// @param source what was checked: an address, a file's name, or pasted text
public record ReportView(String source, Instant at, VerificationReport report) {

    /// One check on its line.
    public record Line(String tone, String icon, String outcome, String claim, String words) {}

    public String checkedOn() {
        return Days.minute(at);
    }

    public StatusLine status() {
        return switch (report.verdict()) {
            case VALID -> new StatusLine("good", "check", "Valid", summary());
            case INVALID -> new StatusLine("stop", "cross", "Not confirmed", summary());
            case UNKNOWN -> new StatusLine("unknown", "question", "Could not be fully checked", summary());
        };
    }

    public Optional<ReceivedBadge> badge() {
        return report.badge();
    }

    public String day(Instant time) {
        return Days.day(time);
    }

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var tone : List.of("stop", "unknown", "neutral", "good")) {
            report.checks().stream()
                    .map(ReportView::line)
                    .filter(line -> line.tone().equals(tone))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static Line line(Check check) {
        var words = sentence(check.outcome().words());
        return switch (check.outcome()) {
            case CheckOutcome.Passed passed -> new Line("good", "check", "Passed:", claim(check.id()), words);
            case CheckOutcome.Failed failed -> new Line("stop", "cross", "Failed:", claim(check.id()), words);
            case CheckOutcome.NotChecked left -> new Line("neutral", "info", "Not checked:", claim(check.id()), words);
            case CheckOutcome.Unknown unknown ->
                new Line("unknown", "question", "Could not be checked:", claim(check.id()), words);
        };
    }

    private static String claim(CheckId id) {
        return switch (id) {
            case FETCH -> "the address gives a badge";
            case PARSE -> "it is a badge that can be read";
            case CONTEXTS -> "every term in it is defined";
            case SHAPE -> "it has the contents of an Open Badge";
            case PROOF -> "nothing was changed since it was signed";
            case ISSUER_KEY -> "the issuer published the key";
            case ISSUER -> "the key is the issuer's";
            case DATES -> "it is within its dates";
            case STATUS -> "it has not been revoked";
            case RECIPIENT -> "it belongs to whom you asked about";
            case EVIDENCE -> "what it points to is what was signed";
            case ENDORSEMENTS -> "an endorsement in it is genuine";
            case IMAGE -> "its image is what it says it is";
        };
    }

    private String summary() {
        var parts = new ArrayList<String>();
        add(parts, count("stop"), "failed");
        add(parts, count("unknown"), "could not be made");
        add(parts, count("neutral"), "left out");
        add(parts, count("good"), "passed");
        return String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add((parts.isEmpty() ? StatusLine.count(number, "check") : Integer.toString(number)) + " " + what);
        }
    }

    private int count(String tone) {
        return (int) lines().stream().filter(line -> line.tone().equals(tone)).count();
    }

    private static String sentence(String words) {
        return StatusLine.sentence(Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }
}
