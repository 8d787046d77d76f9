/// Measures Assay from outside, as its users meet it, and holds the figures against the bounds of musts.yaml.
@NullMarked
package dev.assay.bench;

import org.jspecify.annotations.NullMarked;
