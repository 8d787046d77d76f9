package dev.assay.psychometrics.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.GradedResponse;
import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.model.PartialCredit;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What holds of every link, by whatever method.
class LinkingLawsTest {
    private static final NormalNodes PEOPLE = NormalNodes.standard(41);

    private static List<LinkingMethod> methods() {
        return List.of(
                new MeanSigma(),
                new MeanMean(),
                StockingLord.standard(),
                Haebara.standard(),
                new StockingLord(PEOPLE, Compared.ON_TARGET),
                new Haebara(PEOPLE, Compared.ON_TARGET));
    }

    /// Six kinds of items in turn.
    private static ItemResponseModel item(int kind, RandomGenerator random) {
        double a = random.nextDouble(0.5, 2.5);
        double b = random.nextDouble(-2, 2);
        return switch (kind % 5) {
            case 0 -> TwoParameter.ofDifficulty(a, b);
            case 1 -> ThreeParameter.ofDifficulty(a, b, 0.2);
            case 2 -> new GradedResponse(a, List.of(b - 1, b, b + 0.4));
            case 3 -> new PartialCredit(a, List.of(b, b - 0.5));
            default -> TwoParameter.ofDifficulty(a, b);
        };
    }

    private static List<ItemResponseModel> items(int count, RandomGenerator random) {
        var items = new ArrayList<ItemResponseModel>();
        for (int i = 0; i < count; i++) {
            items.add(item(i, random));
        }
        return items;
    }

    private static CommonItems common(List<? extends ItemResponseModel> from, List<? extends ItemResponseModel> onto) {
        var items = new ArrayList<CommonItem>();
        for (int i = 0; i < from.size(); i++) {
            items.add(new CommonItem("q" + i, from.get(i), onto.get(i)));
        }
        return new CommonItems(items);
    }

    /// The same items with errors in slopes and difficulties.
    private static List<Dichotomous> blurred(List<Dichotomous> items, RandomGenerator random) {
        return items.stream()
                .<Dichotomous>map(item -> TwoParameter.ofDifficulty(
                        item.a() * Math.exp(random.nextGaussian(0, 0.1)), item.b() + random.nextGaussian(0, 0.15)))
                .toList();
    }

    private static List<Dichotomous> twoParameter(int count, RandomGenerator random) {
        var items = new ArrayList<Dichotomous>();
        for (int i = 0; i < count; i++) {
            items.add((Dichotomous) item(0, random));
        }
        return items;
    }

    private static void isSame(LinearLink expected, LinearLink link, double tolerance, Object where) {
        assertEquals(expected.slope(), link.slope(), tolerance, where.toString());
        assertEquals(expected.intercept(), link.intercept(), tolerance, where.toString());
    }

    @Test
    void aLinkThatHoldsExactlyIsFoundExactly() {
        var random = Simulated.random(1);
        for (int i = 0; i < 20; i++) {
            var truth = new LinearLink(random.nextDouble(0.4, 2.5), random.nextDouble(-1.5, 1.5));
            var from = items(7, random);
            var onto = from.stream().map(truth::item).toList();
            for (var method : methods()) {
                isSame(truth, method.link(common(from, onto)).orElseThrow(), 1e-7, method);
            }
        }
    }

    @Test
    void betweenRaschScalesTheSlopeStaysOne() {
        var random = Simulated.random(2);
        var from = new ArrayList<ItemResponseModel>();
        var onto = new ArrayList<ItemResponseModel>();
        for (int i = 0; i < 9; i++) {
            double b = random.nextGaussian();
            double other = b + 0.4 + random.nextGaussian(0, 0.3);
            from.add(i == 8 ? new PartialCredit(1, List.of(b, b + 1)) : new Rasch(b));
            onto.add(i == 8 ? new PartialCredit(1, List.of(other, other + 1)) : new Rasch(other));
        }
        for (var method : methods()) {
            var link = method.link(common(from, onto)).orElseThrow();
            assertEquals(1, link.slope());
            assertEquals(0.4, link.intercept(), 0.3);
            assertEquals(Rasch.class, link.item(from.getFirst()).getClass());
            assertEquals(0, method.estimate(common(from, onto)).orElseThrow().slopeError());
        }
    }

    @Test
    void comparedOnBothScalesTheWayBackIsTheInverse() {
        var random = Simulated.random(3);
        for (int i = 0; i < 20; i++) {
            var old = twoParameter(6, random);
            var link = new LinearLink(random.nextDouble(0.6, 1.6), random.nextGaussian());
            var common =
                    common(blurred(old, random), old.stream().map(link::item).toList());
            for (var method : List.of(StockingLord.standard(), Haebara.standard())) {
                var there = method.link(common).orElseThrow();
                isSame(there.inverse(), method.link(common.swapped()).orElseThrow(), 1e-6, method);
            }
        }
    }

    private static double distance(CommonItems common, LinearLink link, boolean together) {
        double sum = 0;
        for (int q = 0; q < PEOPLE.size(); q++) {
            double total = 0;
            for (var item : common.items()) {
                var moved = link.item(item.from());
                double off = item.onto().probability(1, PEOPLE.node(q)) - moved.probability(1, PEOPLE.node(q));
                total += together ? off : off * off;
            }
            sum += PEOPLE.weight(q) * (together ? total * total : total);
        }
        return sum;
    }

    @Test
    void curvesAreNoCloserAtAnyLinkBeside() {
        var random = Simulated.random(4);
        for (int i = 0; i < 10; i++) {
            var old = twoParameter(8, random);
            var common = common(blurred(old, random), old);
            for (boolean together : new boolean[] {true, false}) {
                LinkingMethod method = together
                        ? new StockingLord(PEOPLE, Compared.ON_TARGET)
                        : new Haebara(PEOPLE, Compared.ON_TARGET);
                var link = method.link(common).orElseThrow();
                double here = distance(common, link, together);
                for (double step : new double[] {1e-3, 1e-2, 0.1, 0.5}) {
                    for (double turn = 0; turn < 6.2; turn += 0.3) {
                        var beside = new LinearLink(
                                link.slope() * Math.exp(step * Math.cos(turn)),
                                link.intercept() + step * Math.sin(turn));
                        assertTrue(distance(common, beside, together) >= here, method + " " + step + " " + turn);
                    }
                }
            }
        }
    }

    @Test
    void aLinkAndItsWayBackLeadHome() {
        var random = Simulated.random(5);
        for (int i = 0; i < 50; i++) {
            var link = new LinearLink(random.nextDouble(0.2, 4), random.nextGaussian());
            var next = new LinearLink(random.nextDouble(0.2, 4), random.nextGaussian());
            isSame(LinearLink.SAME, link.then(link.inverse()), 1e-12, link);
            double theta = random.nextGaussian();
            assertEquals(next.ability(link.ability(theta)), link.then(next).ability(theta), 1e-12);
            var item = item(i, random);
            var moved = link.item(item);
            for (int score = 0; score < item.categories(); score++) {
                assertEquals(item.probability(score, theta), moved.probability(score, link.ability(theta)), 1e-12);
            }
        }
    }

    @Test
    void theJackknifeErrorIsTheSpreadOfLinksOverSetsOfItems() {
        var truth = new LinearLink(1.2, -0.3);
        double squares = 0;
        double reported = 0;
        int sets = 100;
        var method = new StockingLord(NormalNodes.standard(15), Compared.ON_BOTH);
        for (int set = 0; set < sets; set++) {
            var random = Simulated.random(1000 + set);
            var old = twoParameter(20, random);
            var from = blurred(old.stream().map(truth.inverse()::item).toList(), random);
            var found = method.estimate(common(from, old)).orElseThrow();
            double off = found.link().ability(0.5) - truth.ability(0.5);
            squares += off * off / sets;
            reported += found.error(0.5) * found.error(0.5) / sets;
        }
        assertEquals(1, Math.sqrt(reported / squares), 0.25);
    }

    @Test
    void whatItemsDoNotTellIsEmpty() {
        var one = common(List.of(TwoParameter.ofDifficulty(1, 0.5)), List.of(TwoParameter.ofDifficulty(2, 1)));
        assertTrue(new MeanSigma().link(one).isEmpty());
        isSame(new LinearLink(0.5, 0.75), new MeanMean().link(one).orElseThrow(), 1e-12, "mean");
        isSame(new LinearLink(0.5, 0.75), Haebara.standard().link(one).orElseThrow(), 1e-6, "Haebara");
        for (var method : methods()) {
            assertTrue(method.estimate(one).isEmpty());
        }
        var flat = common(List.of(TwoParameter.ofDifficulty(1, 1e4)), List.of(TwoParameter.ofDifficulty(1, 0)));
        for (var method : methods()) {
            method.link(flat).ifPresent(link -> assertTrue(Double.isFinite(link.intercept())));
        }
    }

    @Test
    void wrongItemsAreNamed() {
        var item = new TwoParameter(1, 0);
        refuses("no item in common", () -> CommonItems.of(Map.of("q1", item), Map.of("q2", item)));
        refuses("no item in common", () -> common(List.of(item), List.of(item)).without(Set.of("q0")));
        refuses(
                "item q0 has the slope -1.0: leave it out",
                () -> common(List.of(new TwoParameter(-1, 0)), List.of(item)));
        refuses(
                "item q0 has 2 scores on one scale and 3 on the other",
                () -> common(List.of(item), List.of(new PartialCredit(1, List.of(0.0, 1.0)))));
        refuses(
                "\"a\" is there twice",
                () -> new CommonItems(List.of(new CommonItem("a", item, item), new CommonItem("a", item, item))));
        refuses("a scale needs a slope above 0", () -> new LinearLink(0, 0));
        refuses("a scale needs a slope above 0", () -> new LinearLink(1, Double.NaN));
    }

    private static void refuses(String words, Runnable building) {
        var refusal = assertThrows(IllegalArgumentException.class, building::run);
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal.toString());
    }
}
