/// Reads the plans from the content folder, and records what learners finish.
@NullMarked
package dev.assay.server.catalog.flow;

import org.jspecify.annotations.NullMarked;
