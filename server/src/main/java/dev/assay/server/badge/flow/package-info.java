/// Issuing, naming, revoking and checking badges: transactions, listeners and what is read at the start.
@NullMarked
package dev.assay.server.badge.flow;

import org.jspecify.annotations.NullMarked;
