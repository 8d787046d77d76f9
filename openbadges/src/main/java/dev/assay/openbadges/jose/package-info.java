/// Credentials and presentations as signed tokens (JWT).
@NullMarked
package dev.assay.openbadges.jose;

import org.jspecify.annotations.NullMarked;
