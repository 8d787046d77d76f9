@NullMarked
package dev.assay.openbadges.ob2;

import org.jspecify.annotations.NullMarked;
