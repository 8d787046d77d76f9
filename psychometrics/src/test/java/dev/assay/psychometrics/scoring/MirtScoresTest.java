package dev.assay.psychometrics.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.psychometrics.ReferenceData;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against the EAP scores of the R package mirt 1.47 at its own parameters.
class MirtScoresTest {

    static List<Dichotomous> items(String data) throws IOException {
        var items = new ArrayList<Dichotomous>();
        ReferenceData.table(data + "_mirt")
                .values()
                .forEach(row -> items.add(new ThreeParameter(
                        row.getOrDefault("a", 1.0), row.getOrDefault("d", 0.0), row.getOrDefault("g", 0.0))));
        return items;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2pl_1000x50", "2pl_10000x50", "2pl_sparse_10000x300_50", "3pl_10000x50"})
    void scoresAndErrorsAreTheSame(String data) throws IOException {
        var reference = ReferenceData.rows(data + "_mirt_eap");
        var scores = BayesianScores.of(ReferenceData.responses(data), items(data), NormalNodes.standard(61));
        double most = 0;
        for (int person = 0; person < reference.size(); person++) {
            most = Math.max(
                    most, Math.abs(reference.get(person)[0] - scores.get(person).theta()));
            most = Math.max(
                    most, Math.abs(reference.get(person)[1] - scores.get(person).error()));
        }
        assertEquals(0, most, 1e-9);
    }
}
