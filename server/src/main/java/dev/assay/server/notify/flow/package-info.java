/// Writes and sends mail when something happened, once for each event.
@NullMarked
package dev.assay.server.notify.flow;

import org.jspecify.annotations.NullMarked;
