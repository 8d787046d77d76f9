/// Where judges set the cut between passing and failing, and how sure that place is.
@NullMarked
package dev.assay.psychometrics.standards;

import org.jspecify.annotations.NullMarked;
