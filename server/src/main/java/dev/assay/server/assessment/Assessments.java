package dev.assay.server.assessment;

import dev.assay.server.kernel.Slug;
import java.util.Optional;

/// The plans that end in an assessment.
public interface Assessments {
    Optional<Assessment> of(Slug plan);
}
