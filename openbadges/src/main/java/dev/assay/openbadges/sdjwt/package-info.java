/// Credentials as tokens with selective disclosure (SD-JWT VC).
@NullMarked
package dev.assay.openbadges.sdjwt;

import org.jspecify.annotations.NullMarked;
