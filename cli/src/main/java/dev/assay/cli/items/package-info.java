/// `assay items`: what can be said of item models without the platform.
@NullMarked
package dev.assay.cli.items;

import org.jspecify.annotations.NullMarked;
