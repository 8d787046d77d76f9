/// Badge classes, issuing, keys, status lists, revocation, the public badge page and verification.
@NullMarked
package dev.assay.server.badge;

import org.jspecify.annotations.NullMarked;
