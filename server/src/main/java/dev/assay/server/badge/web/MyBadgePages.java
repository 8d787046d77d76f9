package dev.assay.server.badge.web;

import dev.assay.server.badge.Badge;
import dev.assay.server.badge.Badges;
import dev.assay.server.badge.NamingOutcome;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.badge.flow.BadgeStandings;
import dev.assay.server.badge.flow.PresentBadge;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.layout.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a holder sees of their badges, and where they choose the name on one and who may see it.
@Controller
class MyBadgePages {
    private static final String NAME_WANTED = "Enter the name to show: 1 to 100 characters, with at least one letter";
    private static final String CHOICE_WANTED = "Choose who may see the badge";
    private static final String NAME_FIXED =
            "The name is fixed: the badge has been public under it. Nothing was changed";

    private final VisibleBadges badges;
    private final Badges all;
    private final PresentBadge presentBadge;
    private final BadgeStandings standings;
    private final BaseUrl baseUrl;
    private final Pages pages;

    MyBadgePages(
            VisibleBadges badges,
            Badges all,
            PresentBadge presentBadge,
            BadgeStandings standings,
            BaseUrl baseUrl,
            Pages pages) {
        this.badges = badges;
        this.all = all;
        this.presentBadge = presentBadge;
        this.standings = standings;
        this.baseUrl = baseUrl;
        this.pages = pages;
    }

    @GetMapping("/me/badges")
    View badges(@AuthenticationPrincipal SignedIn who) {
        return pages.show("badge/my-badges", Map.of("badges", all.of(who.accountId())));
    }

    @GetMapping("/me/badges/{id}")
    View badge(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String saved,
            @AuthenticationPrincipal SignedIn who) {
        var signed = badges.held(id, who);
        var badge = signed.badge();
        var form = new PresentForm(badge.holder(), choice(badge), "", "", saved.equals("yes"));
        return page(HttpStatus.OK, signed, form);
    }

    @PostMapping("/me/badges/{id}")
    View present(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String visibility,
            @AuthenticationPrincipal SignedIn who) {
        var signed = badges.held(id, who);
        var badge = signed.badge();
        var wantedName = badge.canBeRenamed() ? name : badge.holder();
        if (!visibility.equals(PresentForm.ANYONE) && !visibility.equals(PresentForm.ONLY_ME)) {
            return refused(signed, new PresentForm(wantedName, visibility, "", CHOICE_WANTED, false));
        }
        var isPublic = visibility.equals(PresentForm.ANYONE);
        return switch (presentBadge.choose(who.accountId(), badge.id(), wantedName, isPublic)) {
            case NamingOutcome.Done(var done) -> saved(done);
            case NamingOutcome.UnfitName unfit ->
                refused(signed, new PresentForm(name, visibility, NAME_WANTED, "", false));
            case NamingOutcome.NameIsFixed(var fixed) ->
                refused(signed, new PresentForm(fixed.holder(), visibility, NAME_FIXED, "", false));
            case NamingOutcome.NoSuchBadge gone -> throw VisibleBadges.absent();
        };
    }

    private View refused(SignedBadge signed, PresentForm form) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, signed, form);
    }

    private View page(HttpStatus status, SignedBadge signed, PresentForm form) {
        var line = StatusLine.of(signed.badge(), standings.of(signed));
        return pages.show(
                status, "badge/my-badge", Map.of("view", BadgeView.of(signed, baseUrl), "status", line, "form", form));
    }

    private static String choice(Badge badge) {
        return badge.isPublic() ? PresentForm.ANYONE : PresentForm.ONLY_ME;
    }

    private static View saved(Badge badge) {
        return (model, request, response) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", "/me/badges/" + badge.id() + "?saved=yes");
        };
    }
}
