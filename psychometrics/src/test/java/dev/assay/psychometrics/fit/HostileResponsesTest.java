package dev.assay.psychometrics.fit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.classical.Alpha;
import dev.assay.psychometrics.classical.ItemStatistics;
import dev.assay.psychometrics.classical.Omega;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesBuilder;
import dev.assay.psychometrics.dif.Group;
import dev.assay.psychometrics.dif.LogisticDif;
import dev.assay.psychometrics.dif.MantelHaenszel;
import dev.assay.psychometrics.dif.Matching;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever the responses are, no result holds a NaN or an infinite number.
class HostileResponsesTest {

    @Test
    void constantRowsAndColumnsGiveNoNaN() {
        for (int people : new int[] {1, 2, 3, 40}) {
            for (int items : new int[] {1, 2, 3, 7}) {
                check(filled(people, items, 0));
                check(filled(people, items, 1));
                check(filled(people, items, Double.NaN));
                var rows = filled(people, items, 1);
                rows[0][0] = 0;
                check(rows);
            }
        }
    }

    @Test
    void copiesOfOneColumnGiveNoNaN() {
        var random = Simulated.random(90);
        var rows = new double[50][6];
        for (var row : rows) {
            java.util.Arrays.fill(row, random.nextInt(2));
        }
        check(rows);
        for (var row : rows) {
            row[3] = 1 - row[3];
        }
        check(rows);
    }

    @Test
    void fewAnswersHereAndThereGiveNoNaN() {
        var random = Simulated.random(91);
        for (int round = 0; round < 150; round++) {
            var rows = new double[1 + random.nextInt(12)][1 + random.nextInt(6)];
            double share = random.nextDouble();
            for (var row : rows) {
                for (int item = 0; item < row.length; item++) {
                    row[item] = random.nextDouble() < share ? random.nextInt(2) : Double.NaN;
                }
            }
            check(rows);
        }
    }

    private static double[][] filled(int people, int items, double value) {
        var rows = new double[people][items];
        for (var row : rows) {
            java.util.Arrays.fill(row, value);
        }
        return rows;
    }

    @Test
    void nobodyGivesNoNaN() {
        check(new ResponsesBuilder(Simulated.names(4)).build());
    }

    private static void check(double[][] rows) {
        check(Responses.of(rows));
    }

    private static void check(Responses responses) {
        var random = Simulated.random(92);
        var items = new ArrayList<Dichotomous>();
        for (int item = 0; item < responses.itemCount(); item++) {
            items.add(new ThreeParameter(item - 1, 0.5 * item, item % 2 * 0.2));
        }
        var theta = new double[responses.people()];
        var groups = new ArrayList<Group>();
        for (int person = 0; person < theta.length; person++) {
            theta[person] = person % 5 == 4 ? Double.NaN : person % 4 == 3 ? 900 : person % 3 - 1;
            groups.add(List.of(Group.REFERENCE, Group.FOCAL, Group.OTHER).get(person % 3));
        }
        var nodes = NormalNodes.standard(11);
        assertClean(ItemStatistics.of(responses));
        assertClean(Omega.of(responses));
        var alpha = Alpha.of(responses);
        assertClean(alpha);
        assertClean(alpha.map(a -> List.of(a.standardError(), a.interval(0.9), a.standardErrorOfMeasurement())));
        for (var matching : Matching.values()) {
            assertClean(MantelHaenszel.of(responses, groups, matching, 2));
            assertClean(LogisticDif.of(responses, groups, matching, 2));
        }
        assertClean(SX2.of(responses, items, nodes));
        assertClean(MeanSquare.ofItems(responses, items, theta));
        assertClean(MeanSquare.ofPeople(responses, items, theta));
        assertClean(LzStar.of(responses, items, theta));
        assertClean(Ht.of(responses));
        assertClean(GuttmanErrors.of(responses));
        var q3 = Q3.of(responses, items, theta, 3);
        assertClean(List.of(q3.above(-3), q3.mean(), q3.largest()));
        assertClean(ParallelAnalysis.of(responses, 20, random));
        assertClean(ModifiedParallelAnalysis.of(responses, items, nodes, 2, random));
    }

    private static void assertClean(Object result) {
        var text = result.toString();
        assertFalse(text.contains("NaN") || text.contains("Infinity"), text);
        assertTrue(!text.contains("@"), () -> "no record: " + text);
    }
}
