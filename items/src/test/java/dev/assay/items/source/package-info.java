@NullMarked
package dev.assay.items.source;

import org.jspecify.annotations.NullMarked;
