/// Badges of Open Badges 2.0 and 2.1: read and verified.
@NullMarked
package dev.assay.openbadges.ob2;

import org.jspecify.annotations.NullMarked;
