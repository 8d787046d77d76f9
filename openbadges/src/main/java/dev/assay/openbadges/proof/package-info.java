/// Data Integrity proofs.
@NullMarked
package dev.assay.openbadges.proof;

import org.jspecify.annotations.NullMarked;
