package dev.assay.server.assessment;

import java.time.Instant;
import java.util.Optional;

/// The answer to one question as it stands. `revision` 0 means that nothing was ever saved; `correct` is known once the
/// attempt is scored.
public record Answer(
        int slot,
        long revision,
        String response,
        boolean answered,
        boolean flagged,
        Optional<Instant> savedAt,
        Optional<Boolean> correct) {}
