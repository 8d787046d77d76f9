@NullMarked
package dev.assay.server.badge;

import org.jspecify.annotations.NullMarked;
