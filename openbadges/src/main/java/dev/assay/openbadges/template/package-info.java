/// Canonical forms of documents of a shape seen before.
@NullMarked
package dev.assay.openbadges.template;

import org.jspecify.annotations.NullMarked;
