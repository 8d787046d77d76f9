@NullMarked
package dev.assay.openbadges.jsonld;

import org.jspecify.annotations.NullMarked;
