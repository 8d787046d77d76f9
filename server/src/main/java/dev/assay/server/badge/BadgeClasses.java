package dev.assay.server.badge;

import dev.assay.server.kernel.Slug;
import java.util.List;
import java.util.Optional;

/// The badges that can be earned here.
public interface BadgeClasses {
    List<BadgeClass> all();

    Optional<BadgeClass> of(Slug plan);
}
