@NullMarked
package dev.assay.openbadges;

import org.jspecify.annotations.NullMarked;
