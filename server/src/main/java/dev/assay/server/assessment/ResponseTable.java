package dev.assay.server.assessment;

import dev.assay.server.kernel.Slug;
import java.util.List;
import java.util.function.Consumer;

/// Who answered which item models rightly, without saying who: what measuring items starts from.
public interface ResponseTable {
    /// An answer to a variant of a model as it was in that version.
    record ScoredAnswer(String model, String version, boolean correct) {}

    /// Hands over the submitted first attempts at a plan one by one, in an order that says nothing.
    ///
    /// Only first ones: a candidate who comes again has learnt since, and one person twice is not two people.
    void eachFirstAttempt(Slug plan, Consumer<List<ScoredAnswer>> attempt);
}
