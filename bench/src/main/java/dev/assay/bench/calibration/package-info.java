/// Calibration and scoring measured beside a plain EM and the published figures of mirt.
@NullMarked
package dev.assay.bench.calibration;

import org.jspecify.annotations.NullMarked;
