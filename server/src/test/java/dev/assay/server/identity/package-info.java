@NullMarked
package dev.assay.server.identity;

import org.jspecify.annotations.NullMarked;
