package dev.assay.server.assessment;

import dev.assay.server.kernel.Percent;

/// At least 80% of the scored questions must be right: 40 of 50.
public record PassPolicy(Percent share) {
    public static final PassPolicy STANDARD = new PassPolicy(new Percent(80));

    /// How many right answers pass a form of `questions`.
    public int passMark(int questions) {
        return share.leastOf(questions);
    }
}
