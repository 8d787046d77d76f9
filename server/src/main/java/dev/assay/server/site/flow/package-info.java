/// Gathers what the pages that cross contexts show, with one query per neighbour.
@NullMarked
package dev.assay.server.site.flow;

import org.jspecify.annotations.NullMarked;
