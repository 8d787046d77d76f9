package dev.assay.psychometrics.forensics.similarity;

import java.util.List;

/// Chances of options by Bock's nominal response model, calibrated beforehand.
public record NominalCurves(List<NominalItem> items) implements ChoiceProbabilities {
    public NominalCurves {
        items = List.copyOf(items);
    }

    @Override
    public int itemCount() {
        return items.size();
    }

    @Override
    public double[] at(int item, double theta) {
        return items.get(item).probabilities(theta);
    }
}
