@NullMarked
package dev.assay.bench.load;

import org.jspecify.annotations.NullMarked;
