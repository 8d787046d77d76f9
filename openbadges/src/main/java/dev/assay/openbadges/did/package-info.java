@NullMarked
package dev.assay.openbadges.did;

import org.jspecify.annotations.NullMarked;
