/// The bank's tables: stored model versions and exposure counts.
@NullMarked
package dev.assay.server.bank.sql;

import org.jspecify.annotations.NullMarked;
