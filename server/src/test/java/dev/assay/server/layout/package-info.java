@NullMarked
package dev.assay.server.layout;

import org.jspecify.annotations.NullMarked;
