@NullMarked
package dev.assay.items.expression;

import org.jspecify.annotations.NullMarked;
