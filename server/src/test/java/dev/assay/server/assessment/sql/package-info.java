@NullMarked
package dev.assay.server.assessment.sql;

import org.jspecify.annotations.NullMarked;
