/// Reads the item models of every plan when the server starts and keeps them.
@NullMarked
package dev.assay.server.bank.flow;

import org.jspecify.annotations.NullMarked;
