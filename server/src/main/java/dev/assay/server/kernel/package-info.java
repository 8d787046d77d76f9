/// Values that every context may speak: ids, who is signed in, names in addresses. A dozen at most.
@NullMarked
package dev.assay.server.kernel;

import org.jspecify.annotations.NullMarked;
