@NullMarked
package dev.assay.server.bank.flow;

import org.jspecify.annotations.NullMarked;
