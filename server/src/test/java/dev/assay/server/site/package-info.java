@NullMarked
package dev.assay.server.site;

import org.jspecify.annotations.NullMarked;
