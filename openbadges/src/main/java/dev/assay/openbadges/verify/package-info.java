/// The verification report: each check of a badge with what it found.
@NullMarked
package dev.assay.openbadges.verify;

import org.jspecify.annotations.NullMarked;
