@NullMarked
package dev.assay.openbadges.bundle;

import org.jspecify.annotations.NullMarked;
