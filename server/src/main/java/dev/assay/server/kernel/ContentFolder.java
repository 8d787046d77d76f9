package dev.assay.server.kernel;

import java.nio.file.Path;

/// Where learning plans lie as files: one folder a plan, as in `content/serverless`.
public record ContentFolder(Path path) {}
