@NullMarked
package dev.assay.openbadges.rdfc;

import org.jspecify.annotations.NullMarked;
