@NullMarked
package dev.assay.openbadges.sdjwt;

import org.jspecify.annotations.NullMarked;
