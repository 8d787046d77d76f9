package dev.assay.cli.measure.report;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.List;

/// The shares of right answers by ability, as the answers themselves have them.
///
/// Each person counts in every group as far as all of their answers make it likely that they belong there. So an item
/// that follows its curve lies on it also in a short test, where groups made from estimates of ability would not:
/// those hold the item itself. Mislevy & Bock (1990), BILOG 3, plot items in this way.
final class ObservedShares {
    private static final int MOST_GROUPS = 10;
    private static final int PEOPLE_A_GROUP = 25;

    private final int[] groupOf;
    private final int groups;
    private final NormalNodes ability;
    private final double[][] logRight;
    private final double[][] logWrong;
    private final double[][] people;
    private final double[][] right;
    private final double[][] thetas;

    private ObservedShares(Responses responses, List<Dichotomous> curves, NormalNodes ability) {
        this.ability = ability;
        int items = curves.size();
        this.groups = groups(responses, items);
        this.groupOf = groupOf(ability, groups);
        this.logRight = new double[items][ability.size()];
        this.logWrong = new double[items][ability.size()];
        for (int item = 0; item < items; item++) {
            for (int node = 0; node < ability.size(); node++) {
                logRight[item][node] = StrictMath.log(curves.get(item).probability(1, ability.node(node)));
                logWrong[item][node] = StrictMath.log(curves.get(item).probability(0, ability.node(node)));
            }
        }
        this.people = new double[items][groups];
        this.right = new double[items][groups];
        this.thetas = new double[items][groups];
    }

    /// @return of each item its groups, the least able first
    static List<List<AbilityGroup>> of(Responses responses, List<Dichotomous> curves, NormalNodes ability) {
        var shares = new ObservedShares(responses, curves, ability);
        for (int person = 0; person < responses.people(); person++) {
            shares.add(responses, person);
        }
        var all = new ArrayList<List<AbilityGroup>>();
        for (int item = 0; item < curves.size(); item++) {
            all.add(shares.groups(item));
        }
        return List.copyOf(all);
    }

    /// Fewer where an item has fewer answers.
    private static int groups(Responses responses, int items) {
        long answers = 0;
        for (int person = 0; person < responses.people(); person++) {
            answers += responses.presentedCount(person);
        }
        return (int) Math.clamp(answers / items / PEOPLE_A_GROUP, 2, MOST_GROUPS);
    }

    /// Groups of about equal shares of the population.
    private static int[] groupOf(NormalNodes ability, int groups) {
        var groupOf = new int[ability.size()];
        double below = 0;
        for (int node = 0; node < groupOf.length; node++) {
            groupOf[node] = (int) Math.clamp(groups * (below + ability.weight(node) / 2), 0, groups - 1);
            below += ability.weight(node);
        }
        return groupOf;
    }

    private void add(Responses responses, int person) {
        var posterior = posterior(responses, person);
        var share = new double[groups];
        var moment = new double[groups];
        for (int node = 0; node < posterior.length; node++) {
            share[groupOf[node]] += posterior[node];
            moment[groupOf[node]] += posterior[node] * ability.node(node);
        }
        for (int item = 0; item < people.length; item++) {
            if (responses.isPresented(person, item)) {
                boolean isRight = responses.isRight(person, item);
                for (int group = 0; group < groups; group++) {
                    people[item][group] += share[group];
                    right[item][group] += isRight ? share[group] : 0;
                    thetas[item][group] += moment[group];
                }
            }
        }
    }

    private double[] posterior(Responses responses, int person) {
        var logs = new double[ability.size()];
        for (int item = 0; item < people.length; item++) {
            if (responses.isPresented(person, item)) {
                var answer = responses.isRight(person, item) ? logRight[item] : logWrong[item];
                for (int node = 0; node < logs.length; node++) {
                    logs[node] += answer[node];
                }
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        double sum = 0;
        for (int node = 0; node < logs.length; node++) {
            logs[node] = ability.weight(node) * StrictMath.exp(logs[node] - most);
            sum += logs[node];
        }
        for (int node = 0; node < logs.length; node++) {
            logs[node] = sum > 0 ? logs[node] / sum : ability.weight(node);
        }
        return logs;
    }

    private List<AbilityGroup> groups(int item) {
        var all = new ArrayList<AbilityGroup>();
        for (int group = 0; group < groups; group++) {
            double count = people[item][group];
            if (count >= 1) {
                all.add(new AbilityGroup(thetas[item][group] / count, count, right[item][group]));
            }
        }
        return List.copyOf(all);
    }
}
