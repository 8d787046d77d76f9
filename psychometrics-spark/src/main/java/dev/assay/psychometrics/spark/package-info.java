/// Calibration with responses that are spread over the executors of Apache Spark.
@NullMarked
package dev.assay.psychometrics.spark;

import org.jspecify.annotations.NullMarked;
