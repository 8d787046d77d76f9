package dev.assay.server.assessment.web;

import dev.assay.server.assessment.Assessment;
import dev.assay.server.assessment.RetakePolicy;
import dev.assay.server.catalog.Plan;
import java.time.Instant;

/// What the page before the start shows. `wordMissing` says that the start was asked for without the candidate's word.
public record StartView(
        Plan plan, Assessment assessment, RetakePolicy.Decision decision, Instant now, boolean wordMissing) {
    public boolean mayStart() {
        return decision instanceof RetakePolicy.Allowed;
    }

    public boolean isOpen() {
        return decision instanceof RetakePolicy.Open;
    }

    public boolean isHeld() {
        return decision instanceof RetakePolicy.AlreadyHeld;
    }

    public boolean mustWait() {
        return decision instanceof RetakePolicy.WaitUntil;
    }

    /// Where an open attempt goes on, or the held badge was earned.
    public String attemptAddress() {
        return switch (decision) {
            case RetakePolicy.Open open -> "/attempts/" + open.attempt() + "/open";
            case RetakePolicy.AlreadyHeld held -> "/attempts/" + held.attempt() + "/result";
            case RetakePolicy.WaitUntil _ -> "";
            case RetakePolicy.Allowed _ -> "";
        };
    }

    private Instant start() {
        return decision instanceof RetakePolicy.WaitUntil wait ? wait.start() : now;
    }

    public String startInWords() {
        return Times.exact(start());
    }

    public String startForMachines() {
        return Times.wholeSecond(start()).toString();
    }

    public String untilStart() {
        return Times.until(now, start());
    }

    public int models() {
        return assessment.pool().size();
    }

    public String address() {
        return "/plans/" + plan.slug() + "/assessment";
    }
}
