@NullMarked
package dev.assay.openbadges.json;

import org.jspecify.annotations.NullMarked;
