/// Arithmetic whose bits are the same in any order and on every processor.
@NullMarked
package dev.assay.psychometrics.numeric;

import org.jspecify.annotations.NullMarked;
