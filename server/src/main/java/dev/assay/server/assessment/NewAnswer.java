package dev.assay.server.assessment;

import dev.assay.server.kernel.AttemptId;

/// An answer to be saved: `response` as in [Responses]. Of two answers to one question the one with the higher revision
/// stands, whichever comes later.
public record NewAnswer(
        AttemptId attempt, int slot, long revision, String response, boolean answered, boolean flagged) {}
