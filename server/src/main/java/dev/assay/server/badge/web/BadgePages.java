package dev.assay.server.badge.web;

import dev.assay.server.badge.SignedBadge;
import dev.assay.server.badge.flow.BadgeStandings;
import dev.assay.server.catalog.Plan;
import dev.assay.server.catalog.Plans;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.View;

/// The public page of a badge; programs that ask for one get the signed credential at the same address.
@Controller
class BadgePages {
    private final VisibleBadges badges;
    private final BadgeStandings standings;
    private final Plans plans;
    private final BaseUrl baseUrl;
    private final Pages pages;

    BadgePages(VisibleBadges badges, BadgeStandings standings, Plans plans, BaseUrl baseUrl, Pages pages) {
        this.badges = badges;
        this.standings = standings;
        this.plans = plans;
        this.baseUrl = baseUrl;
        this.pages = pages;
    }

    @GetMapping("/b/{id}")
    Object badge(
            @PathVariable String id,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            @AuthenticationPrincipal @Nullable SignedIn who,
            HttpServletResponse response) {
        response.addHeader("Vary", "Accept");
        var signed = badges.find(id, who);
        var wanted = Representation.of(accept);
        return wanted.isPage()
                ? page(signed, who)
                : Answers.json(
                        signed.credential(), wanted.type(), signed.badge().isPublic());
    }

    private View page(SignedBadge signed, @Nullable SignedIn who) {
        var badge = signed.badge();
        return pages.show(
                "badge/badge",
                Map.of(
                        "view", BadgeView.of(signed, baseUrl),
                        "status", StatusLine.of(badge, standings.of(signed)),
                        "notice", plans.plan(badge.plan()).map(Plan::notice).orElse(""),
                        "isHolder", who != null && badge.isHeldBy(who.accountId())));
    }
}
