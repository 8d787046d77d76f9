package dev.assay.openbadges.rdfc;

import dev.assay.openbadges.rdfc.Term.Iri;
import dev.assay.openbadges.rdfc.Term.Resource;
import org.jspecify.annotations.Nullable;

/// One RDF statement.
///
/// @param graph the graph's name; null in the default graph
public record Quad(
        Resource subject,
        Iri predicate,
        Term object,
        @Nullable Resource graph) {}
