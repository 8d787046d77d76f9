/// Blueprint, form, issue log, attempt, answers, scoring, retake policy and result.
@NullMarked
package dev.assay.server.assessment;

import org.jspecify.annotations.NullMarked;
