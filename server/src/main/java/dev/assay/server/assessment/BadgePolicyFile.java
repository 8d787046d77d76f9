package dev.assay.server.assessment;

import dev.assay.items.source.Problems;
import dev.assay.items.source.YamlFile;
import java.nio.file.Path;

/// Checks the block `policy` of `badge.yaml`. Only the standard rule exists so far: other values would promise what
/// nothing keeps.
public final class BadgePolicyFile {
    private BadgePolicyFile() {}

    public static void check(Path root, Path file, Blueprint blueprint, Problems problems) {
        YamlFile.read(root, file, problems).ifPresent(badge -> {
            var policy = badge.map("policy");
            policy.onlyFields("questions", "pass_percent", "wait_after_fail");
            if (policy.has("questions") && policy.integer("questions") != blueprint.total()) {
                policy.wrong("questions", "'questions' must be the blueprint's total, " + blueprint.total());
            }
            var share = PassPolicy.STANDARD.share().value();
            if (policy.integer("pass_percent") != share) {
                policy.wrong("pass_percent", "'pass_percent' must be " + share + ", the only pass mark so far");
            }
            if (!policy.text("wait_after_fail").equals("P1D")) {
                policy.wrong("wait_after_fail", "'wait_after_fail' must be P1D (one day), the only wait so far");
            }
        });
    }
}
