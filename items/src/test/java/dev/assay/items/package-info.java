@NullMarked
package dev.assay.items;

import org.jspecify.annotations.NullMarked;
