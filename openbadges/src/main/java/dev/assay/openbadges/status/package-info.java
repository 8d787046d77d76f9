@NullMarked
package dev.assay.openbadges.status;

import org.jspecify.annotations.NullMarked;
