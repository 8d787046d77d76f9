/// Form assembly measured under a full blueprint.
@NullMarked
package dev.assay.bench.assembly;

import org.jspecify.annotations.NullMarked;
