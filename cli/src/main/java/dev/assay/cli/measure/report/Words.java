package dev.assay.cli.measure.report;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/// What is said of an item in the table.
///
/// @param mark the class of style, which repeats how urgent it is
record Words(String words, String mark) {

    static Words of(Set<Finding> findings) {
        return findings.stream()
                .min(Comparator.naturalOrder())
                .map(finding -> new Words(finding.word, finding.urgency.name().toLowerCase(Locale.ROOT)))
                .orElse(new Words("fine", "fine"));
    }
}
