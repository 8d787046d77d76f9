package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ScoreGrid;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How many people of each score answered each item right, and how many were expected to.
final class ExpectedAtScores {
    private static final double LEAST_CHANCE = 1e-12;

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
        var shares = shares(items, peopleOfScore);
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

    /// The share right expected of each item at each score that someone has; 0 where the score is as good as
    /// impossible, so that rounding would rule.
    private double[][] shares(int[] items, int[] peopleOfScore) {
        var shares = new double[items.length][items.length + 1];
        int from = 1;
        int to = items.length - 1;
        while (from <= to && peopleOfScore[from] == 0) {
            from++;
        }
        while (from <= to && peopleOfScore[to] == 0) {
            to--;
        }
        if (from > to) {
            return shares;
        }
        var right = Arrays.stream(items).mapToObj(item -> chances[item]).toArray(double[][]::new);
        var scores = ScoreDistribution.of(right);
        var without = new double[items.length][ability.size()];
        for (int i = 0; i < items.length; i++) {
            ScoreDistribution.without(scores, right[i], from - 1, to - 1, without);
            for (int score = from; score <= to; score++) {
                if (peopleOfScore[score] > 0) {
                    shares[i][score] = share(scores[score], right[i], without[score - 1]);
                }
            }
        }
        return shares;
    }

    private double share(double[] score, double[] right, double[] rest) {
        double all = 0;
        double both = 0;
        for (int node = 0; node < right.length; node++) {
            all += ability.weight(node) * score[node];
            both += ability.weight(node) * right[node] * rest[node];
        }
        return all > LEAST_CHANCE ? both / all : 0;
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
