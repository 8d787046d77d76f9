@NullMarked
package dev.assay.openbadges.disclosure;

import org.jspecify.annotations.NullMarked;
