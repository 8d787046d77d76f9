/// Whether an item is harder for one group than for equally able people of another.
@NullMarked
package dev.assay.psychometrics.dif;

import org.jspecify.annotations.NullMarked;
