@NullMarked
package dev.assay.openbadges.digest;

import org.jspecify.annotations.NullMarked;
