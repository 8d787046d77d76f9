/// What is measured: each class is one name of `bench/run`.
@NullMarked
package dev.assay.bench.measure;

import org.jspecify.annotations.NullMarked;
