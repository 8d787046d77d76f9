package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.ItemFamily;
import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Map;

/// An item as form assembly sees it: what it is about and how hard it is.
///
/// @param id         its name in blueprints and forms
/// @param family     the item model that it is a variant of; its own id where it has no siblings
/// @param classes    its class in each classification, such as `domain` to `storage`; a classification may be
///                   absent
/// @param parameters of the family, whose variance is 0 where the item itself was measured
public record AssemblyItem(String id, String family, Map<String, String> classes, ItemFamily parameters) {
    private static final NormalNodes NODES = NormalNodes.standard(21);

    public AssemblyItem {
        if (id.isBlank() || family.isBlank()) {
            throw new IllegalArgumentException(
                    "an item needs an id and a family, not \"" + id + "\", \"" + family + '"');
        }
        classes = Map.copyOf(classes);
        ItemResponseModel.requireFinite("slope of " + id, parameters.mean().a());
    }

    /// An item with parameters of its own.
    public static AssemblyItem of(String id, String family, Map<String, String> classes, Dichotomous parameters) {
        return new AssemblyItem(id, family, classes, new ItemFamily(parameters, 0));
    }

    /// The chance of a right answer; of a family, to a variant drawn at random.
    public double expectedScore(double theta) {
        return parameters.withinVariance() == 0 ? parameters.mean().probability(theta) : parameters.probability(theta);
    }

    /// Fisher's information on ability in an answer, `P'^2 / (P (1 - P))`.
    ///
    /// Of a family, P is the chance averaged over its variants: that the variant's own difficulty is unknown
    /// costs information. Glas & van der Linden (2003), Applied Psychological Measurement 27.
    public double information(double theta) {
        var mean = parameters.mean();
        if (parameters.withinVariance() == 0) {
            return mean.information(theta);
        }
        double spread = Math.sqrt(parameters.withinVariance());
        double right = 0;
        double wrong = 0;
        double slope = 0;
        for (int i = 0; i < NODES.size(); i++) {
            double at = theta - spread * NODES.node(i);
            right += NODES.weight(i) * mean.probability(1, at);
            wrong += NODES.weight(i) * mean.probability(0, at);
            slope += NODES.weight(i) * mean.slope(at);
        }
        // far in the tails the chance is 0 in doubles, and so is what the item tells
        return right * wrong > 0 ? slope * slope / (right * wrong) : 0;
    }
}
