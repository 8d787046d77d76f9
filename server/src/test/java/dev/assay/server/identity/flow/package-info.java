@NullMarked
package dev.assay.server.identity.flow;

import org.jspecify.annotations.NullMarked;
