/// How long people take for items, and what that adds to what their answers say.
@NullMarked
package dev.assay.psychometrics.times;

import org.jspecify.annotations.NullMarked;
