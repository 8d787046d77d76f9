/// Whether a credential was taken back: status lists.
@NullMarked
package dev.assay.openbadges.status;

import org.jspecify.annotations.NullMarked;
