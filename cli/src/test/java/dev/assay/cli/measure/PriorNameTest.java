package dev.assay.cli.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.calibration.Prior;
import dev.assay.psychometrics.calibration.Priors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class PriorNameTest {

    private static Priors believed(String... all) {
        var priors = Priors.NONE;
        for (var words : all) {
            priors = new PriorName().convert(words).in(priors);
        }
        return priors;
    }

    @Test
    void eachParameterHasAPriorOfItsOwn() {
        assertEquals(
                Priors.NONE
                        .withSlope(new Prior.LogNormal(0, 0.5))
                        .withIntercept(new Prior.Normal(-1, 2))
                        .withGuessing(new Prior.Beta(5, 17)),
                believed("a=lognormal:0,0.5", "d=normal:-1,2", "g=beta:5,17"));
        assertEquals(Priors.NONE.withSlope(new Prior.Normal(1, 0.5)), believed("a=normal:1,0.5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "b=normal:0,1",
                "a=gamma:1,2",
                "a=normal:0",
                "a=normal:0,1,2",
                "a=normal:zero,1",
                "a=normal:0,0",
                "a=normal:0,NaN",
                "a=beta:5,17",
                "d=lognormal:0,1",
                "d=beta:5,17",
                "g=normal:0,1",
                "g=beta:0.5,17"
            })
    void whatIsNoPriorIsNamed(String words) {
        var refusal = assertThrows(TypeConversionException.class, () -> new PriorName().convert(words));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("\"" + words + "\""), refusal.toString());
    }
}
