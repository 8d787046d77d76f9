package dev.assay.server.kernel;

import java.util.UUID;

/// Names one attempt at an assessment.
public record AttemptId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
