/// JSON-LD 1.1 in safe mode, with bundled contexts.
@NullMarked
package dev.assay.openbadges.jsonld;

import org.jspecify.annotations.NullMarked;
