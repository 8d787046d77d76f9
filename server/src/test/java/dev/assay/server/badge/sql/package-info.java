@NullMarked
package dev.assay.server.badge.sql;

import org.jspecify.annotations.NullMarked;
