@NullMarked
package dev.assay.openbadges.jose;

import org.jspecify.annotations.NullMarked;
