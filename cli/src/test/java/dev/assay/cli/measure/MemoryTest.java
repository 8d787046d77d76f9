package dev.assay.cli.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.data.Responses;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final Responses COMPLETE = Responses.of(new double[1000][20]);

    private static long needed(Responses responses, Model model, boolean withErrors) {
        return Memory.needed(responses, model, withErrors, 1) >> 10;
    }

    @Test
    void answersAreCountedAsTheyAreKept() {
        var missing = new double[1000][20];
        missing[0][0] = Double.NaN;
        long room = needed(COMPLETE, Model.TWO_PARAMETER, false);
        assertEquals((1000 * 5 * 3 + 8000) >> 10, needed(COMPLETE, Model.THREE_PARAMETER, false) - room);
        assertEquals((19_999 * 3 + 8000) >> 10, needed(Responses.of(missing), Model.RASCH, false) - room);
        long errors = needed(Responses.of(new double[1][2000]), Model.TWO_PARAMETER, true);
        assertTrue(errors > (5L * 4000 * 4000 * 8) >> 10, "five matrices of 4,000 parameters: " + errors);
    }

    @Test
    void whatIsLackingIsSaidWithAWayOut() {
        assertEquals(Optional.empty(), Memory.lacking(COMPLETE, Model.TWO_PARAMETER, false, 1));
        var words = Memory.lacking(3L << 30, 1L << 30).orElseThrow();
        assertTrue(words.contains("about 3072 MB") && words.contains("1024 MB left"), words);
        assertTrue(words.contains("JAVA_TOOL_OPTIONS=-Xmx"), words);
    }
}
