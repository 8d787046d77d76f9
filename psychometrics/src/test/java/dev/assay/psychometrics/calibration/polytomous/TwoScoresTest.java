package dev.assay.psychometrics.calibration.polytomous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.ReferenceData;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.calibration.ItemEstimate;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.Prior;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.data.OrderedResponses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.GradedResponse;
import dev.assay.psychometrics.model.PartialCredit;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With two scores every model of ordered scores is one of right and wrong, which was checked against mirt.
class TwoScoresTest {

    @ParameterizedTest
    @CsvSource({
        "LSAT6,GRADED_RESPONSE,TWO_PARAMETER", "LSAT6,GENERALISED_PARTIAL_CREDIT,TWO_PARAMETER",
        "LSAT7,GRADED_RESPONSE,TWO_PARAMETER", "LSAT7,GENERALISED_PARTIAL_CREDIT,TWO_PARAMETER",
        "LSAT7,PARTIAL_CREDIT,RASCH"
    })
    void twoScoresGiveTheEstimatesAndErrorsOfRightAndWrong(String data, OrderedModel ordered, Model model)
            throws IOException {
        var responses = ReferenceData.responses(data);
        for (var priors : new Priors[] {Priors.NONE, Priors.NONE.withSlope(new Prior.LogNormal(0, 0.5))}) {
            var expected = Calibration.of(
                    responses,
                    CalibrationOptions.of(model)
                            .withPriors(priors)
                            .withTolerance(1e-7)
                            .withErrors(Errors.OBSERVED));
            var found = OrderedCalibration.of(
                    OrderedResponses.of(responses),
                    OrderedOptions.of(ordered)
                            .withPriors(priors)
                            .withTolerance(1e-7)
                            .withErrors(Errors.OBSERVED));
            assertTrue(found.isConverged() && expected.isConverged());
            assertEquals(expected.logLikelihood(), found.logLikelihood(), 1e-5);
            assertEquals(
                    expected.groups().getFirst().deviation(), found.population().deviation(), 1e-6);
            for (int item = 0; item < expected.items().size(); item++) {
                var one = assertInstanceOf(
                        ItemEstimate.Estimated.class, expected.items().get(item));
                var other = assertInstanceOf(
                        OrderedEstimate.Estimated.class, found.items().get(item));
                isSame(one, other);
            }
        }
    }

    private static void isSame(ItemEstimate.Estimated one, OrderedEstimate.Estimated other) {
        Dichotomous expected = one.model();
        double b = switch (other.model()) {
            case GradedResponse graded -> graded.thresholds().getFirst();
            case PartialCredit partial -> partial.steps().getFirst();
        };
        assertEquals(expected.a(), other.model().a(), 1e-6);
        assertEquals(expected.b(), b, 1e-5 * (1 + Math.abs(expected.b())));
        assertEquals(expected.d(), -b * other.model().a(), 1e-6);
        assertEquals(one.errors().a().isPresent(), other.errors().a().isPresent());
        assertEquals(one.errors().a().orElse(0), other.errors().a().orElse(0), 1e-4);
        assertEquals(
                one.errors().b().orElseThrow(),
                other.errors().steps().getFirst().orElseThrow(),
                1e-3);
    }
}
