/// JSON that every reader reads alike, and its canonical form.
@NullMarked
package dev.assay.openbadges.json;

import org.jspecify.annotations.NullMarked;
