@NullMarked
package dev.assay.openbadges.keys;

import org.jspecify.annotations.NullMarked;
