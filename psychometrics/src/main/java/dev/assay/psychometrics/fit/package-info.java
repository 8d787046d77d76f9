/// Whether items and people answer as a model says, and whether one ability is enough.
@NullMarked
package dev.assay.psychometrics.fit;

import org.jspecify.annotations.NullMarked;
