/// Test theory: each package below stands alone on `model`, `data` and `numeric`.
@NullMarked
package dev.assay.psychometrics;

import org.jspecify.annotations.NullMarked;
