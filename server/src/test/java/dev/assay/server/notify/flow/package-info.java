@NullMarked
package dev.assay.server.notify.flow;

import org.jspecify.annotations.NullMarked;
