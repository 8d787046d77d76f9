/// Arithmetic and conditions of item models: decimal, bounded, without side effects, evaluated by a kept library.
@NullMarked
package dev.assay.items.expression;

import org.jspecify.annotations.NullMarked;
