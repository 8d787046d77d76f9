@NullMarked
package dev.assay.server.notify.sql;

import org.jspecify.annotations.NullMarked;
