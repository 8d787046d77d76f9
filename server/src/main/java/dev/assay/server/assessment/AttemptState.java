package dev.assay.server.assessment;

import java.util.Map;
import java.util.Optional;

/// Where an attempt stands. Submitting and scoring are one step, so nothing lies between open and the result.
public enum AttemptState {
    OPEN,
    PASSED,
    FAILED;

    /// The only ways an attempt changes, and the event each emits.
    private static final Map<Edge, Class<AttemptScored>> EDGES =
            Map.of(new Edge(OPEN, PASSED), AttemptScored.class, new Edge(OPEN, FAILED), AttemptScored.class);

    private record Edge(AttemptState from, AttemptState to) {}

    /// The event that going from here to `next` emits; empty where that is no way to go.
    public Optional<Class<AttemptScored>> eventTo(AttemptState next) {
        return Optional.ofNullable(EDGES.get(new Edge(this, next)));
    }
}
