package dev.assay.psychometrics.linking;

import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The link that lays curves over each other, by least squares: damped Gauss-Newton steps (Marquardt, 1963, SIAM
/// Journal 11) in the logarithm of the slope and the intercept.
///
/// Two unknowns with exact derivatives do not need a library. Where ability is t on the scale to leave and u on
/// that to reach, curves are compared at fixed u with `t = (u - B) / A` and at fixed t with `u = A t + B`, so that
/// only the models' own derivatives by ability are needed.
final class CurveFit {
    private static final int MOST_STEPS = 200;
    private static final double MOST_DAMPING = 1e6;
    private static final double CLOSE = 1e-9;
    private static final double ROUNDING = 1e-6;

    private final CommonItems items;
    private final List<ItemResponseModel> from;
    private final List<ItemResponseModel> onto;
    private final NormalNodes people;
    private final Compared compared;
    private final Curves curves;

    CurveFit(CommonItems items, NormalNodes people, Compared compared, Curves curves) {
        this.items = items;
        this.from = items.items().stream().map(CommonItem::from).toList();
        this.onto = items.items().stream().map(CommonItem::onto).toList();
        this.people = people;
        this.compared = compared;
        this.curves = curves;
    }

    /// From where means lead, which is near; from elsewhere only if that fails.
    Optional<LinearLink> link() {
        return Stream.of(new MeanMean().link(items), Optional.of(LinearLink.SAME), new MeanSigma().link(items))
                .flatMap(Optional::stream)
                .flatMap(start -> descend(start).stream())
                .findFirst()
                .map(Fit::link);
    }

    private Optional<Fit> descend(LinearLink start) {
        var here = fit(start);
        double damping = 1e-3;
        for (int step = 0; step < MOST_STEPS; step++) {
            var move = here.step(damping, items.isShift());
            if (move.isEmpty()) {
                return Optional.empty();
            }
            // where no step leads further down, that may be for rounding alone
            boolean stuck = damping > MOST_DAMPING;
            if (stuck || here.isAtRest(CLOSE, items.isShift())) {
                return here.isAtRest(ROUNDING, items.isShift()) ? Optional.of(here) : Optional.empty();
            }
            var there = move.get().apply(here.link()).map(this::fit);
            boolean better = there.isPresent() && there.get().squares() <= here.squares();
            here = better ? there.get() : here;
            damping = better ? damping / 10 : damping * 10;
        }
        return Optional.empty();
    }

    private Fit fit(LinearLink link) {
        var sums = new Fit.Sums();
        for (int q = 0; q < people.size(); q++) {
            double node = people.node(q);
            double weight = people.weight(q);
            double left = link.inverse().ability(node);
            add(
                    sums,
                    weight,
                    curves.heights(onto, node),
                    curves.heights(from, left),
                    curves.slopes(from, left),
                    -left,
                    -1 / link.slope());
            if (compared == Compared.ON_BOTH) {
                double reached = link.ability(node);
                add(
                        sums,
                        weight,
                        curves.heights(from, node),
                        curves.heights(onto, reached),
                        curves.slopes(onto, reached),
                        link.slope() * node,
                        1);
            }
        }
        return sums.at(link);
    }

    /// @param byLogSlope  the derivative of the ability at which `moved` is taken
    /// @param byIntercept the same by the intercept
    private static void add(
            Fit.Sums sums,
            double weight,
            double[] still,
            double[] moved,
            double[] slopes,
            double byLogSlope,
            double byIntercept) {
        for (int i = 0; i < still.length; i++) {
            sums.add(weight, moved[i] - still[i], slopes[i] * byLogSlope, slopes[i] * byIntercept);
        }
    }
}
