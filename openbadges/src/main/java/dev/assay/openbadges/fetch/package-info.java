@NullMarked
package dev.assay.openbadges.fetch;

import org.jspecify.annotations.NullMarked;
