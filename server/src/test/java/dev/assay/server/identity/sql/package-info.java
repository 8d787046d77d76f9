@NullMarked
package dev.assay.server.identity.sql;

import org.jspecify.annotations.NullMarked;
