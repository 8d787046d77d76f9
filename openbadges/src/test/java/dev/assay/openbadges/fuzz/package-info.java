@NullMarked
package dev.assay.openbadges.fuzz;

import org.jspecify.annotations.NullMarked;
