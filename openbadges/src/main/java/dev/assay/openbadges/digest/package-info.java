/// Digests of what a credential points to.
@NullMarked
package dev.assay.openbadges.digest;

import org.jspecify.annotations.NullMarked;
