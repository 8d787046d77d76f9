/// A badge in one file with all that verifying it needs.
@NullMarked
package dev.assay.openbadges.bundle;

import org.jspecify.annotations.NullMarked;
