/// The assessment's tables: attempts, the issue log and answers.
@NullMarked
package dev.assay.server.assessment.sql;

import org.jspecify.annotations.NullMarked;
