package dev.assay.server.catalog;

/// What a learner can do after a lesson: `id` as in `O3.1`, and the statement.
public record Objective(String id, String statement) {}
