package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.classical.Alpha;
import dev.assay.psychometrics.classical.ItemStatistics;
import dev.assay.psychometrics.classical.Omega;
import dev.assay.psychometrics.data.PairCounts;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.dif.Group;
import dev.assay.psychometrics.dif.LogisticDif;
import dev.assay.psychometrics.dif.MantelHaenszel;
import dev.assay.psychometrics.dif.Matching;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.List;

/// Prints the seconds that each statistic takes on 100,000 people and 300 items; no test, run it by its main
/// method.
final class FitSpeed {
    private FitSpeed() {}

    public static void main(String[] args) {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        for (int presented : new int[] {300, 50}) {
            print(people, presented);
        }
    }

    private static void print(int people, int presented) {
        var random = Simulated.random(1);
        var items = LzStarTest.items(300, 0);
        double[] theta = Simulated.abilities(people, 0, random);
        var responses = Simulated.answers(items, theta, presented, random);
        var groups = new ArrayList<Group>();
        for (int person = 0; person < people; person++) {
            groups.add(person % 2 == 0 ? Group.REFERENCE : Group.FOCAL);
        }
        System.out.println(people + " people, " + presented + " of 300 items");
        time("pair counts", () -> PairCounts.of(responses));
        time("item statistics", () -> ItemStatistics.of(responses));
        time("alpha", () -> Alpha.of(responses));
        time("omega", () -> Omega.of(responses));
        time("Mantel-Haenszel", () -> MantelHaenszel.of(responses, groups, Matching.TOTAL, 0));
        time("logistic DIF", () -> LogisticDif.of(responses, groups, Matching.TOTAL, 0));
        var few = presented == 300 ? responses : first(responses, 10_000);
        time(few.people() + " people S-X2", () -> SX2.of(few, items, NormalNodes.standard(49)));
        time("mean squares of items", () -> MeanSquare.ofItems(responses, items, theta));
        time("lz*", () -> LzStar.of(responses, items, theta));
        time("Ht", () -> Ht.of(responses));
        time("Guttman errors", () -> GuttmanErrors.of(responses));
        time("Q3", () -> Q3.of(responses, items, theta, 30));
        time("parallel analysis, 20", () -> ParallelAnalysis.of(responses, 20, Simulated.random(2)));
    }

    private static Responses first(Responses responses, int people) {
        var rows = new double[Math.min(people, responses.people())][];
        for (int person = 0; person < rows.length; person++) {
            rows[person] = responses.row(person);
        }
        return Responses.of(rows);
    }

    private static void time(String name, java.util.function.Supplier<Object> work) {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            Object result = work.get();
            seconds.add((System.nanoTime() - start) / 1e9);
            if (result.equals(List.of())) {
                throw new IllegalStateException(name + " gave nothing");
            }
        }
        System.out.printf("  %-24s %6.2f s, again %6.2f s%n", name, seconds.get(0), seconds.get(1));
    }
}
