package dev.assay.psychometrics.standards;

import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.Logistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The items of a form, easiest first, one a page, for the bookmark method.
///
/// An item stands where its chance of a right answer reaches a response probability, two thirds as a rule (RP67),
/// with what is guessed counted: `theta = (logit((rp - g) / (1 - g)) - d) / a`. Mitzel, Lewis, Patz & Green
/// (2001), The bookmark procedure, in Cizek, Setting Performance Standards; on two thirds Huynh (2006),
/// Educational Measurement: Issues and Practice 25.
///
/// @param probability by which items are placed
/// @param pages       rising in location; items of one location in the order of the list
public record OrderedBooklet(double probability, List<OrderedItem> pages) {

    /// Two thirds.
    public static final double RP67 = 2.0 / 3;

    public OrderedBooklet {
        pages = List.copyOf(pages);
    }

    /// At two thirds.
    public static OrderedBooklet of(List<? extends Dichotomous> items) {
        return of(items, RP67);
    }

    /// @throws IllegalArgumentException naming an item whose curve does not rise, or is never so low
    public static OrderedBooklet of(List<? extends Dichotomous> items, double probability) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a booklet has one item at least");
        }
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "the response probability must lie between 0 and 1, not be " + probability);
        }
        var placed = new ArrayList<OrderedItem>();
        for (int item = 0; item < items.size(); item++) {
            placed.add(new OrderedItem(0, item, location(items.get(item), item, probability)));
        }
        placed.sort(Comparator.comparingDouble(OrderedItem::location));
        var pages = new ArrayList<OrderedItem>();
        for (var item : placed) {
            pages.add(new OrderedItem(pages.size() + 1, item.item(), item.location()));
        }
        return new OrderedBooklet(probability, pages);
    }

    private static double location(Dichotomous model, int item, double probability) {
        if (!(model.a() > 0 && model.g() < probability)) {
            throw new IllegalArgumentException(
                    "item " + (item + 1) + " (" + model + ") has no place in the booklet: its"
                            + " slope must be above 0, and its chance by guessing below " + probability);
        }
        double share = (probability - model.g()) / (1 - model.g());
        return (Logistic.logit(share) - model.d()) / model.a();
    }

    /// The last page.
    public int size() {
        return pages.size();
    }

    double location(int page) {
        return pages.get(page - 1).location();
    }
}
