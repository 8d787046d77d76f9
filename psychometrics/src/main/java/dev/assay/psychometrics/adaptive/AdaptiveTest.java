package dev.assay.psychometrics.adaptive;

import dev.assay.psychometrics.adaptive.ItemSelection.MaximumInformation;
import dev.assay.psychometrics.adaptive.ItemSelection.Progressive;
import dev.assay.psychometrics.adaptive.ItemSelection.Randomesque;
import dev.assay.psychometrics.adaptive.ItemSelection.Shadow;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// One person's adaptive test: asks for the next item, takes the answer, tells ability.
///
/// Ability is the mean of the posterior under a standard normal prior, known after every answer. For one thread.
public final class AdaptiveTest {
    private final AdaptivePool pool;
    private final ItemSelection selection;
    private final StoppingRule stopping;
    private final RandomGenerator chance;
    private final Posterior posterior;
    private final BitSet given = new BitSet();
    private int count;
    private int[] shadow = {};
    private int asked = -1;

    public AdaptiveTest(AdaptivePool pool, ItemSelection selection, StoppingRule stopping, RandomGenerator chance) {
        this.pool = pool;
        this.selection = selection;
        this.stopping = stopping;
        this.chance = chance;
        this.posterior = new Posterior(pool.nodes);
    }

    /// The index of the next item, the same until it is answered; empty where the test is over, by its rule or
    /// because there are no more items, or no form for the shadow.
    public OptionalInt next() {
        if (asked < 0 && !stopping.isOver(count, posterior.standardError()) && count < pool.size()) {
            asked = switch (selection) {
                case MaximumInformation _ -> bestUnused(0);
                case Randomesque(int k) -> bestUnused(k == 1 ? 0 : chance.nextInt(Math.min(k, pool.size() - count)));
                case Progressive _ -> progressive();
                case Shadow(var test) -> {
                    shadow = test.form(
                                    shadow,
                                    (BitSet) given.clone(),
                                    information().clone(),
                                    chance)
                            .orElse(new int[0]);
                    yield bestOfShadow();
                }
            };
        }
        return asked < 0 ? OptionalInt.empty() : OptionalInt.of(asked);
    }

    /// Takes the answer to the item that [#next()] gave.
    public void answer(boolean right) {
        if (asked < 0) {
            throw new IllegalStateException("no item is asked; call next() before each answer");
        }
        given.set(asked);
        count++;
        posterior.update(right ? pool.right[asked] : pool.wrong[asked]);
        asked = -1;
    }

    /// How many items were answered.
    public int count() {
        return count;
    }

    public Estimate estimate() {
        return new Estimate(posterior.theta(), posterior.standardError());
    }

    /// Whether an item was answered.
    public boolean wasGiven(int item) {
        return given.get(item);
    }

    private double[] information() {
        return pool.informationNear(posterior.theta());
    }

    private int bestUnused(int passedOver) {
        int left = passedOver;
        for (int item : pool.bestNear(posterior.theta())) {
            if (!given.get(item) && left-- == 0) {
                return item;
            }
        }
        return -1;
    }

    private int progressive() {
        var information = information();
        double most = information[bestUnused(0)];
        double weight = stopping.most() == 1 ? 1 : (double) count / (stopping.most() - 1);
        int best = -1;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int item = 0; item < information.length; item++) {
            if (!given.get(item)) {
                double value = (1 - weight) * chance.nextDouble() * most + weight * information[item];
                if (value > greatest) {
                    greatest = value;
                    best = item;
                }
            }
        }
        return best;
    }

    private int bestOfShadow() {
        var information = information();
        int best = -1;
        for (int item : shadow) {
            if (!given.get(item) && (best < 0 || information[item] > information[best])) {
                best = item;
            }
        }
        return best;
    }
}
