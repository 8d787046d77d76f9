/// Whether two people's choices of options are more alike than their abilities explain.
@NullMarked
package dev.assay.psychometrics.forensics.similarity;

import org.jspecify.annotations.NullMarked;
