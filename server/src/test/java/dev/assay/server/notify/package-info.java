@NullMarked
package dev.assay.server.notify;

import org.jspecify.annotations.NullMarked;
