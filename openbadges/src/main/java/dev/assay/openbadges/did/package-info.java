/// Who holds which keys: DID documents, profiles at web addresses, JWK sets.
@NullMarked
package dev.assay.openbadges.did;

import org.jspecify.annotations.NullMarked;
