package dev.assay.server.site.web;

import dev.assay.server.assessment.Attempt;
import dev.assay.server.assessment.Attempts;
import dev.assay.server.catalog.Plan;
import dev.assay.server.catalog.Plans;
import dev.assay.server.identity.Holder;
import dev.assay.server.identity.Holders;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.layout.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// All attempts, newest first, for owners. Never a question, an answer or a key.
@Controller
public class OwnerAttemptPages {
    private static final int A_PAGE = 50;

    private final Attempts attempts;
    private final Holders holders;
    private final Plans plans;
    private final MailboxLink mailbox;
    private final Pages pages;

    OwnerAttemptPages(Attempts attempts, Holders holders, Plans plans, MailboxLink mailbox, Pages pages) {
        this.attempts = attempts;
        this.holders = holders;
        this.plans = plans;
        this.mailbox = mailbox;
        this.pages = pages;
    }

    /// One line: `who` is empty when the account is gone, `plan` is the plan's title.
    public record Row(Attempt attempt, Optional<Holder> who, String plan) {}

    @GetMapping("/owner/attempts")
    View attempts(@RequestParam(defaultValue = "") String before) {
        var after = before.isEmpty() ? Optional.<AttemptId>empty() : Optional.of(attemptId(before));
        var found = attempts.recent(after, A_PAGE + 1);
        var shown = found.subList(0, Math.min(A_PAGE, found.size()));
        var older = found.size() > A_PAGE ? shown.getLast().id().toString() : "";
        return pages.show(
                "site/owner/attempts",
                Map.of("rows", rows(shown), "older", older, "first", before.isEmpty(), "mailbox", mailbox.isShown()));
    }

    private List<Row> rows(List<Attempt> shown) {
        var people = holders.holders(shown.stream().map(Attempt::account).collect(Collectors.toSet()));
        return shown.stream()
                .map(attempt -> new Row(
                        attempt,
                        Optional.ofNullable(people.get(attempt.account())),
                        plans.plan(attempt.plan())
                                .map(Plan::title)
                                .orElse(attempt.plan().value())))
                .toList();
    }

    private static AttemptId attemptId(String text) {
        try {
            return new AttemptId(UUID.fromString(text));
        } catch (IllegalArgumentException junk) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, junk);
        }
    }
}
