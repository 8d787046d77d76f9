package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ScoreGrid;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How many people of each score answered each item right, and how many were expected to.
final class ExpectedAtScores {
    private final ScoreGrid grid;
    private final NormalNodes ability;
    /// The chance of a right answer, by item and by node.
    private final double[][] chances;

    private final int[] presented;
    private final int[][] people;
    private final int[][] right;
    private final double[][] expected;
    private final double[][] variance;

    private ExpectedAtScores(Responses responses, List<? extends Dichotomous> items, NormalNodes ability) {
        var calibrated = new Calibrated(responses, items);
        this.grid = ScoreGrid.of(responses);
        this.ability = ability;
        this.chances = new double[items.size()][ability.size()];
        for (int item = 0; item < chances.length; item++) {
            for (int node = 0; node < ability.size(); node++) {
                chances[item][node] =
                        calibrated.chance(item, ability.node(node)).right();
            }
        }
        this.presented = new int[items.size()];
        this.people = new int[items.size()][grid.size()];
        this.right = new int[items.size()][grid.size()];
        this.expected = new double[items.size()][grid.size()];
        this.variance = new double[items.size()][grid.size()];
    }

    static ExpectedAtScores of(Responses responses, List<? extends Dichotomous> items, NormalNodes ability) {
        var all = new ExpectedAtScores(responses, items, ability);
        for (var form : Form.of(responses)) {
            if (form.items().length > 1) {
                all.add(responses, form);
            }
        }
        return all;
    }

    private void add(Responses responses, Form form) {
        int[] items = form.items();
        var peopleOfScore = new int[items.length + 1];
        var rightOfScore = new int[items.length][items.length + 1];
        for (int person : form.people()) {
            int score = responses.rightCount(person);
            peopleOfScore[score]++;
            for (int i = 0; i < items.length; i++) {
                rightOfScore[i][score] += responses.isRight(person, items[i]) ? 1 : 0;
            }
        }
        for (int item : items) {
            presented[item] += form.people().length;
        }
        var shares = shares(items);
        // all people of a score of this form stand in one cell, 0 right being the first of its row
        int zero = grid.cell(form.people()[0], -responses.rightCount(form.people()[0]));
        for (int score = 1; score < items.length; score++) {
            for (int i = 0; i < items.length && peopleOfScore[score] > 0; i++) {
                double share = shares[i][score];
                if (share > 0 && share < 1) {
                    int cell = zero + score;
                    people[items[i]][cell] += peopleOfScore[score];
                    right[items[i]][cell] += rightOfScore[i][score];
                    expected[items[i]][cell] += peopleOfScore[score] * share;
                    variance[items[i]][cell] += peopleOfScore[score] * share * (1 - share);
                }
            }
        }
    }

    /// The share right expected of each item at each score; 0 where the score is as good as impossible.
    private double[][] shares(int[] items) {
        var withRight = new double[items.length][items.length + 1];
        var all = new double[items.length + 1];
        var chance = new double[items.length];
        var without = new double[items.length + 1];
        for (int node = 0; node < ability.size(); node++) {
            for (int i = 0; i < items.length; i++) {
                chance[i] = chances[items[i]][node];
            }
            var scores = ScoreDistribution.of(chance);
            double weight = ability.weight(node);
            for (int score = 0; score < all.length; score++) {
                all[score] += weight * scores[score];
            }
            for (int i = 0; i < items.length; i++) {
                ScoreDistribution.without(scores, chance[i], without);
                double both = weight * chance[i];
                for (int score = 1; score < all.length; score++) {
                    withRight[i][score] += both * without[score - 1];
                }
            }
        }
        for (var row : withRight) {
            for (int score = 0; score < row.length; score++) {
                row[score] = all[score] > 0 ? row[score] / all[score] : 0;
            }
        }
        return withRight;
    }

    /// How many were presented an item beside others.
    int people(int item) {
        return presented[item];
    }

    /// Of one item, by share right, where anyone stands.
    List<ScoreCell> cells(int item) {
        var rising = IntStream.range(0, grid.size())
                .filter(cell -> people[item][cell] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> grid.share(cell, 0)))
                .toList();
        var cells = new ArrayList<ScoreCell>();
        for (int cell : rising) {
            cells.add(new ScoreCell(people[item][cell], right[item][cell], expected[item][cell], variance[item][cell]));
        }
        return cells;
    }
}
