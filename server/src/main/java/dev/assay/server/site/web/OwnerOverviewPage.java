package dev.assay.server.site.web;

import dev.assay.server.layout.Pages;
import dev.assay.server.site.flow.OwnersFigures;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// How every plan goes, for owners.
@Controller
class OwnerOverviewPage {
    private final OwnersFigures figures;
    private final MailboxLink mailbox;
    private final InstantSource clock;
    private final Pages pages;

    OwnerOverviewPage(OwnersFigures figures, MailboxLink mailbox, InstantSource clock, Pages pages) {
        this.figures = figures;
        this.mailbox = mailbox;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/owner")
    View overview() {
        return pages.show(
                "site/owner/overview",
                Map.of("plans", figures.all(), "now", clock.instant(), "mailbox", mailbox.isShown()));
    }
}
