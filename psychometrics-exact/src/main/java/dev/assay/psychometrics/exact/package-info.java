/// Forms by constraint programming: proof that there is none, the best there is, several at once, shadow tests.
@NullMarked
package dev.assay.psychometrics.exact;

import org.jspecify.annotations.NullMarked;
