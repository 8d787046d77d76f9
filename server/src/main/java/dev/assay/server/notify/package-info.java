/// Mail. Nobody imports it; it listens to what happened elsewhere.
@NullMarked
package dev.assay.server.notify;

import org.jspecify.annotations.NullMarked;
