/// The report of a test's items as one page: what it finds, its plots, its words.
@NullMarked
package dev.assay.cli.measure.report;

import org.jspecify.annotations.NullMarked;
