/// What a pattern of responses, or a number of right answers, says of a person's ability.
@NullMarked
package dev.assay.psychometrics.scoring;

import org.jspecify.annotations.NullMarked;
