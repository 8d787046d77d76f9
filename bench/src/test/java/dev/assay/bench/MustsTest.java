package dev.assay.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MustsTest {
    private static final Path ROOT =
            Path.of(System.getProperty("assay.root", "..")).toAbsolutePath();

    @Test
    void everyBenchHasBoundsThatSayWhatTheyMean() {
        for (var name : List.of(
                "answers", "attempt", "start", "cli", "credentials", "calibration", "forms", "recovery", "forensics")) {
            var musts = Musts.read(ROOT, name);
            assertFalse(musts.isEmpty(), name);
            assertTrue(
                    musts.stream()
                            .allMatch(must ->
                                    must.must().isPresent() || must.goal().isPresent()),
                    name);
        }
    }

    @Test
    void aBoundIsHeldInItsDirection() {
        var rate = named("answers", "savesPerPgbenchUpsert");
        assertTrue(rate.holds(0.6));
        assertFalse(rate.holds(0.59));
        assertFalse(rate.reachesGoal(0.6));
        var cost = named("attempt", "attemptCpuPerUpsertCpu");
        assertTrue(cost.holds(400));
        assertFalse(cost.holds(401));
        assertTrue(cost.reachesGoal(150));
    }

    @Test
    void withoutAMustTheGoalHasToHold() {
        var start = named("start", "warmSeconds");
        assertTrue(start.holds(3));
        assertFalse(start.holds(3.1));
    }

    @Test
    void whatWasNotMeasuredDoesNotHoldAndSaysWhy() {
        var figures =
                new Figures().missing("verifySeconds", "there was no badge").value("verifyBundleSeconds", 0.5);
        var report = new Report("cli", figures, Musts.read(ROOT, "cli"));
        assertEquals(
                "{\"name\":\"cli\",\"figures\":{},\"musts\":["
                        + "{\"name\":\"verifySeconds\",\"value\":null,\"must\":null,\"goal\":1.0,\"holds\":false,"
                        + "\"reason\":\"there was no badge\"},"
                        + "{\"name\":\"verifyBundleSeconds\",\"value\":0.5,\"must\":null,\"goal\":1.0,\"holds\":true}]}",
                report.json());
        assertTrue(report.table().contains("not measured: there was no badge"), report.table());
    }

    private static Must named(String bench, String name) {
        return Musts.read(ROOT, bench).stream()
                .filter(must -> must.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
