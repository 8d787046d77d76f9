package dev.assay.server.site.web;

import dev.assay.server.badge.Badges;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.layout.Pages;
import dev.assay.server.site.flow.Standings;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What somebody who is signed in goes on with: lessons, attempts, badges.
@Controller
class DashboardPage {
    private final Standings standings;
    private final Badges badges;
    private final Pages pages;

    DashboardPage(Standings standings, Badges badges, Pages pages) {
        this.standings = standings;
        this.badges = badges;
        this.pages = pages;
    }

    @GetMapping("/me")
    View dashboard(@AuthenticationPrincipal SignedIn who) {
        return pages.show(
                "site/me",
                Map.of("who", who, "standings", standings.of(who.accountId()), "badges", badges.of(who.accountId())));
    }
}
