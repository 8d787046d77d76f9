@NullMarked
package dev.assay.openbadges.verify;

import org.jspecify.annotations.NullMarked;
