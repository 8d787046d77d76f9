/// Estimates the parameters of items from responses, by marginal maximum likelihood.
@NullMarked
package dev.assay.psychometrics.calibration;

import org.jspecify.annotations.NullMarked;
