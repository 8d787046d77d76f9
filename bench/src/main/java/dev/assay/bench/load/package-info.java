/// Candidates over HTTP, one by one and many at once.
@NullMarked
package dev.assay.bench.load;

import org.jspecify.annotations.NullMarked;
