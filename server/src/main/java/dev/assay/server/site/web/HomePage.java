package dev.assay.server.site.web;

import dev.assay.server.kernel.SignedIn;
import dev.assay.server.layout.Pages;
import dev.assay.server.site.flow.Standings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What a visitor sees first: the plans.
@Controller
class HomePage {
    private final Standings standings;
    private final Pages pages;

    HomePage(Standings standings, Pages pages) {
        this.standings = standings;
        this.pages = pages;
    }

    @GetMapping("/")
    View home(@AuthenticationPrincipal @Nullable SignedIn who) {
        var rows = who == null ? standings.ofVisitor() : standings.of(who.accountId());
        return pages.show("site/home", Map.of("plans", rows));
    }

    @GetMapping("/about")
    View about() {
        return pages.show("site/about", Map.of());
    }
}
