package dev.assay.server.badge.web;

import dev.assay.server.badge.Badge;
import dev.assay.server.badge.Standing;

/// The first thing on a badge's page: the verdict with its icon and tone, and what it rests on.
///
/// @param tone one of the design system's states: good, warn, stop, unknown
public record StatusLine(String tone, String icon, String verdict, String words) {

    static StatusLine of(Badge badge, Standing standing) {
        var checked = "Checked on " + Days.minute(standing.at()) + ".";
        return switch (standing) {
            case Standing.Valid valid ->
                new StatusLine(
                        "good",
                        "check",
                        "Valid",
                        "Signature, issuer, revocation and expiry checked on " + Days.minute(valid.at()) + ".");
            case Standing.Revoked(var at, var revocation) ->
                new StatusLine(
                        "stop",
                        "cross",
                        "Revoked",
                        "By the issuer on " + Days.day(revocation.at()) + ". Reason given: "
                                + sentence(revocation.reason()) + " " + checked);
            case Standing.Expired expired ->
                new StatusLine(
                        "warn",
                        "wait",
                        "Expired",
                        "It was valid until " + Days.day(badge.expiresAt()) + ". Nothing else is wrong with it. "
                                + checked);
            case Standing.NotConfirmed(var at, int failed) ->
                new StatusLine(
                        "stop",
                        "cross",
                        "Not confirmed",
                        count(failed, "check") + " failed. Do not rely on it. " + checked);
            case Standing.NotChecked(var at, int open) ->
                new StatusLine(
                        "unknown",
                        "question",
                        "Could not be checked",
                        count(open, "check") + " could not be made, none failed. " + checked);
        };
    }

    static String sentence(String words) {
        return words.matches(".*[.!?]") ? words : words + ".";
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
