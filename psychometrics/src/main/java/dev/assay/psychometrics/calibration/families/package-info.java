/// Estimates families of variants: what their variants have in common, and how far they scatter.
@NullMarked
package dev.assay.psychometrics.calibration.families;

import org.jspecify.annotations.NullMarked;
