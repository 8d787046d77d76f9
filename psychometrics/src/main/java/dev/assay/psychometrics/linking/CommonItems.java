package dev.assay.psychometrics.linking;

import dev.assay.psychometrics.model.ItemResponseModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The items that two scales have in common.
///
/// As few as three link, badly; Kolen & Brennan (2014), Test Equating, Scaling, and Linking, section 8.2, ask for a
/// fifth of the test and at least 20.
///
/// @param items by name, so that the bits of a result do not depend on their order; one at least
public record CommonItems(List<CommonItem> items) {

    public CommonItems {
        items = items.stream().sorted(Comparator.comparing(CommonItem::name)).toList();
        if (items.isEmpty()) {
            throw new IllegalArgumentException("the two scales have no item in common");
        }
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i).name().equals(items.get(i - 1).name())) {
                throw new IllegalArgumentException("the item \"" + items.get(i).name() + "\" is there twice");
            }
        }
    }

    /// Those whose names occur on both scales.
    public static CommonItems of(
            Map<String, ? extends ItemResponseModel> from, Map<String, ? extends ItemResponseModel> onto) {
        var common = new ArrayList<CommonItem>();
        from.forEach((name, model) -> {
            var other = onto.get(name);
            if (other != null) {
                common.add(new CommonItem(name, model, other));
            }
        });
        return new CommonItems(common);
    }

    /// All but some, as those that [AnchorDrift] finds worth a look.
    public CommonItems without(Set<String> names) {
        return new CommonItems(
                items.stream().filter(item -> !names.contains(item.name())).toList());
    }

    /// The same items for the way back.
    public CommonItems swapped() {
        return new CommonItems(items.stream().map(CommonItem::swapped).toList());
    }

    /// Whether both are Rasch scales, on which every slope is 1: they differ by a shift alone.
    boolean isShift() {
        return items.stream()
                .allMatch(item -> item.from().a() == 1 && item.onto().a() == 1);
    }

    /// All locations on the scale to leave.
    double[] fromLocations() {
        return items.stream()
                .flatMap(item -> CommonItem.locations(item.from()).stream())
                .mapToDouble(at -> at)
                .toArray();
    }

    /// All locations on the scale to reach.
    double[] ontoLocations() {
        return items.stream()
                .flatMap(item -> CommonItem.locations(item.onto()).stream())
                .mapToDouble(at -> at)
                .toArray();
    }
}
