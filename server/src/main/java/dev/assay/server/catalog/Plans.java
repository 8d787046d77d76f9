package dev.assay.server.catalog;

import dev.assay.server.kernel.Slug;
import java.util.List;
import java.util.Optional;

/// The learning plans this server offers.
public interface Plans {
    List<Plan> all();

    Optional<Plan> plan(Slug slug);
}
