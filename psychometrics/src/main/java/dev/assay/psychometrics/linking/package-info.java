/// Puts items that were calibrated on different scales onto one, by the items they have in common.
@NullMarked
package dev.assay.psychometrics.linking;

import org.jspecify.annotations.NullMarked;
