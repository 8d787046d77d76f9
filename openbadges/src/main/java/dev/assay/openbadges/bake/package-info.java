/// Badges inside PNG and SVG images.
@NullMarked
package dev.assay.openbadges.bake;

import org.jspecify.annotations.NullMarked;
