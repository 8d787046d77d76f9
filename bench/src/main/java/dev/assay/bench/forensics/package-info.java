/// How often the statistics of leak detection point at the honest, and how often at those who knew items.
@NullMarked
package dev.assay.bench.forensics;

import org.jspecify.annotations.NullMarked;
