/// What responses say of abilities under given parameters: sums over people, the same bits in any order.
@NullMarked
package dev.assay.psychometrics.calibration.estep;

import org.jspecify.annotations.NullMarked;
