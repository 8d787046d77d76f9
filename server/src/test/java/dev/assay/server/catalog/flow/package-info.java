@NullMarked
package dev.assay.server.catalog.flow;

import org.jspecify.annotations.NullMarked;
