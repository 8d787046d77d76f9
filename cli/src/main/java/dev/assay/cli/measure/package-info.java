/// Calibrating and scoring from files.
@NullMarked
package dev.assay.cli.measure;

import org.jspecify.annotations.NullMarked;
