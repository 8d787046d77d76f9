/// Responses of many people to many items.
@NullMarked
package dev.assay.psychometrics.data;

import org.jspecify.annotations.NullMarked;
