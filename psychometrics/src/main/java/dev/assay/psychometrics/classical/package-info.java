/// Item and test statistics that need no model: facility, correlations with the rest, distractors, reliability.
@NullMarked
package dev.assay.psychometrics.classical;

import org.jspecify.annotations.NullMarked;
