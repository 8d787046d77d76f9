@NullMarked
package dev.assay.server.badge.flow;

import org.jspecify.annotations.NullMarked;
