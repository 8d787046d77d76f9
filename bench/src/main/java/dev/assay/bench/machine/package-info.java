/// The processes that are measured: an Assay, its PostgreSQL, pgbench, and what they cost.
@NullMarked
package dev.assay.bench.machine;

import org.jspecify.annotations.NullMarked;
