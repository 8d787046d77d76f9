/// Starting, answering and submitting an attempt, each in one transaction.
@NullMarked
package dev.assay.server.assessment.flow;

import org.jspecify.annotations.NullMarked;
