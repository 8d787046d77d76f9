package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.model.ItemResponseModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The items that forms are made of, numbered, with what each contributes at the cut.
///
/// Prepared once and shared by all threads.
public final class ItemPool {
    private final List<AssemblyItem> items;
    private final double cut;
    private final Map<String, Integer> indices;
    private final double[] expectedScore;
    private final double[] information;

    private ItemPool(List<AssemblyItem> items, double cut) {
        this.items = items;
        this.cut = cut;
        this.indices = HashMap.newHashMap(items.size());
        this.expectedScore = new double[items.size()];
        this.information = new double[items.size()];
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (indices.put(item.id(), i) != null) {
                throw new IllegalArgumentException("two items have the id \"" + item.id() + "\"; ids must differ");
            }
            expectedScore[i] = item.expectedScore(cut);
            information[i] = item.information(cut);
        }
    }

    /// @param cut the ability at the cut, at which forms are held level
    /// @throws IllegalArgumentException where there is no item, or two have one id
    public static ItemPool of(List<AssemblyItem> items, double cut) {
        ItemResponseModel.requireFinite("the cut", cut);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("the pool has no items");
        }
        return new ItemPool(List.copyOf(items), cut);
    }

    public int size() {
        return items.size();
    }

    public AssemblyItem item(int index) {
        return items.get(index);
    }

    public List<AssemblyItem> items() {
        return items;
    }

    public double cut() {
        return cut;
    }

    /// The number of an item, or -1 where the pool has none of this id.
    public int indexOf(String id) {
        return indices.getOrDefault(id, -1);
    }

    /// The chance of a right answer by someone at the cut.
    public double expectedScore(int index) {
        return expectedScore[index];
    }

    /// Information at the cut.
    public double information(int index) {
        return information[index];
    }
}
