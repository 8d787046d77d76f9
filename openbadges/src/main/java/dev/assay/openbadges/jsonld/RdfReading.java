package dev.assay.openbadges.jsonld;

import dev.assay.openbadges.rdfc.Quad;
import java.util.List;

/// What came of reading a document as RDF.
public sealed interface RdfReading {

    /// The document's statements; blank node labels are fresh.
    record Statements(List<Quad> quads) implements RdfReading {
        public Statements {
            quads = List.copyOf(quads);
        }
    }

    /// The document was refused: reading on would drop or alter something.
    record Refused(JsonLdProblem problem) implements RdfReading {}
}
