package dev.assay.openbadges.verify;

import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.Problem;
import dev.assay.openbadges.Reading;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether a credential has the fields and types of an OpenBadgeCredential, as [OpenBadgeCredential#read] has it.
final class ShapeCheck {
    private static final int MOST_REPORTED = 5;

    private ShapeCheck() {}

    sealed interface Shape {
        /// @param selective whether the holder may have left fields out
        record Sound(OpenBadgeCredential badge, boolean selective) implements Shape {
            /// What a check found that passes for want of a field, which the holder may only have left out.
            CheckOutcome unlessWithheld(Optional<?> field, CheckOutcome outcome, String words) {
                return selective && field.isEmpty() && outcome instanceof CheckOutcome.Passed
                        ? new CheckOutcome.NotChecked(words)
                        : outcome;
            }
        }

        record Unsound(CheckOutcome outcome) implements Shape {}
    }

    /// @param selective whether the holder may have left fields out, which then are not missing but withheld
    static Shape check(JsonObject credential, boolean selective) {
        var types = types(credential);
        if (!types.contains("OpenBadgeCredential") && !types.contains("AchievementCredential")) {
            return new Shape.Unsound(new CheckOutcome.Failed(
                    Fault.NOT_A_BADGE, "it is a credential, but not an Open Badge: its types are " + types));
        }
        return switch (OpenBadgeCredential.read(credential)) {
            case Reading.Read<OpenBadgeCredential>(var badge) -> new Shape.Sound(badge, selective);
            case Reading.Refused<OpenBadgeCredential>(var problems) -> new Shape.Unsound(outcome(problems, selective));
        };
    }

    static List<String> types(JsonObject json) {
        return Json.many(json, "type").stream()
                .filter(JsonString.class::isInstance)
                .map(type -> ((JsonString) type).getString())
                .toList();
    }

    private static CheckOutcome outcome(List<Problem> problems, boolean selective) {
        var words = words(problems);
        if (problems.stream().allMatch(problem -> problem.kind() == Problem.Kind.WRONG_CONTEXT)) {
            return new CheckOutcome.Unknown(Gap.UNKNOWN_CONTEXT, words);
        }
        return selective && problems.stream().allMatch(ShapeCheck::isAbsence)
                ? new CheckOutcome.Unknown(Gap.WITHHELD, "what its holder disclosed is not a whole badge: " + words)
                : new CheckOutcome.Failed(Fault.WRONG_SHAPE, words);
    }

    private static boolean isAbsence(Problem problem) {
        return problem.kind() == Problem.Kind.MISSING || problem.kind() == Problem.Kind.CONTRADICTION;
    }

    private static String words(List<Problem> problems) {
        String more = problems.size() > MOST_REPORTED ? "; and " + (problems.size() - MOST_REPORTED) + " more" : "";
        return problems.stream().limit(MOST_REPORTED).map(Problem::toString).collect(Collectors.joining("; ")) + more;
    }
}
