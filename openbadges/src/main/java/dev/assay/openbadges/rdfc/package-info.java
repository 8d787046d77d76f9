/// RDF Dataset Canonicalization 1.0.
@NullMarked
package dev.assay.openbadges.rdfc;

import org.jspecify.annotations.NullMarked;
