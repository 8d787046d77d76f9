package dev.assay.server.platform.demo;

import java.util.Locale;

/// What the demo found: `score` of 50, and the seconds from sending the answers off to a badge that could be fetched.
public record DemoReport(
        boolean passed, int score, String badgeUrl, boolean verified, double secondsFromSubmitToBadge) {
    public String json() {
        return String.format(
                Locale.ROOT,
                "{\"passed\": %b, \"score\": %d, \"badgeUrl\": \"%s\", \"verified\": %b, \"secondsFromSubmitToBadge\": %.3f}",
                passed,
                score,
                badgeUrl,
                verified,
                secondsFromSubmitToBadge);
    }

    public String words() {
        return String.format(
                Locale.ROOT,
                "%s with %d of 50; badge %s, %s by assay verify, %.3f s after the submit",
                passed ? "Passed" : "Failed",
                score,
                badgeUrl,
                verified ? "verified" : "NOT verified",
                secondsFromSubmitToBadge);
    }
}
