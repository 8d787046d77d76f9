/// Estimates items with more than two ordered scores.
@NullMarked
package dev.assay.psychometrics.calibration.polytomous;

import org.jspecify.annotations.NullMarked;
