/// Keys, their written forms, and signatures.
@NullMarked
package dev.assay.openbadges.keys;

import org.jspecify.annotations.NullMarked;
