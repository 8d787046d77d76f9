package dev.assay.server.bank;

import dev.assay.items.ItemModel;
import dev.assay.psychometrics.model.ItemFamily;
import dev.assay.server.kernel.Slug;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The item models of every plan, and how often each was shown.
///
/// Every version that was ever current stays readable, so that an attempt keeps its questions while authors go on
/// writing.
public interface ItemBank {
    /// The models from which new forms of a plan are drawn, by id; empty for a plan without items.
    List<ItemModel> current(Slug plan);

    /// A model as it was when a question was drawn from it. Throws `IllegalStateException` where that version was never
    /// stored, or where this server's engine reads it differently.
    ItemModel stored(String id, String version);

    /// What is known of how hard each current model of a plan is.
    Map<String, ItemFamily> parameters(Slug plan);

    /// How many forms each current model of the plan was on; models never shown count 0.
    Map<String, Long> exposures(Slug plan);

    /// Counts one more form for each model; the database has it within a second.
    void countExposures(Slug plan, Collection<String> models);
}
