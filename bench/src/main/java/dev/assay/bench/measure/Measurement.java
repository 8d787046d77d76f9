package dev.assay.bench.measure;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;

/// Measures one thing. Throws where it cannot be measured at all.
@FunctionalInterface
public interface Measurement {
    Figures measure(Effort effort) throws Exception;
}
