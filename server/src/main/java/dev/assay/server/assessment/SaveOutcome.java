package dev.assay.server.assessment;

import java.time.Instant;

/// What became of an answer that was handed in to be saved.
public sealed interface SaveOutcome {
    /// It is on disk.
    record Saved(long revision, Instant at) implements SaveOutcome {}

    /// Another tab or device saved a newer revision; that one stands.
    record Superseded(long revision, String response, boolean flagged) implements SaveOutcome {}

    /// The attempt was submitted before; nothing was changed.
    record Closed() implements SaveOutcome {}

    /// There is no such question.
    record Unknown() implements SaveOutcome {}

    /// It may not be on disk: hand it in again, with the same revision. `why` is for people.
    record NotSaved(String why) implements SaveOutcome {}
}
