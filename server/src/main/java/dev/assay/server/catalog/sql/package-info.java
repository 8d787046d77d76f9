/// Which lessons an account finished.
@NullMarked
package dev.assay.server.catalog.sql;

import org.jspecify.annotations.NullMarked;
