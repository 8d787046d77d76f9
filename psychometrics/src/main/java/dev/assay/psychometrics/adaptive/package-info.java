/// Chooses each next item by the answers so far, and says what may be expected of choosing so.
@NullMarked
package dev.assay.psychometrics.adaptive;

import org.jspecify.annotations.NullMarked;
