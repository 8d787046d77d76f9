/// The server's main, its embedded PostgreSQL, clock, randomness, configuration and wiring.
@NullMarked
package dev.assay.server.platform;

import org.jspecify.annotations.NullMarked;
