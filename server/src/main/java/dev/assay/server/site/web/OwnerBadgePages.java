package dev.assay.server.site.web;

import dev.assay.server.badge.Badge;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.Badges;
import dev.assay.server.badge.Revocation;
import dev.assay.server.badge.RevocationReason;
import dev.assay.server.badge.RevokeOutcome;
import dev.assay.server.identity.Holder;
import dev.assay.server.identity.Holders;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.layout.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// All badges, newest first, and taking one back: a reason, a look over it, then the act.
@Controller
public class OwnerBadgePages {
    private static final int A_PAGE = 50;

    private final Badges badges;
    private final Holders holders;
    private final MailboxLink mailbox;
    private final Pages pages;

    OwnerBadgePages(Badges badges, Holders holders, MailboxLink mailbox, Pages pages) {
        this.badges = badges;
        this.holders = holders;
        this.mailbox = mailbox;
        this.pages = pages;
    }

    /// One line: `who` is empty when the account is gone.
    public record Row(Badge badge, Optional<Holder> who) {}

    @GetMapping("/owner/badges")
    View badges(@RequestParam(defaultValue = "") String before) {
        var after = before.isEmpty()
                ? Optional.<BadgeId>empty()
                : Optional.of(
                        BadgeId.read(before).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
        var found = badges.recent(after, A_PAGE + 1);
        var shown = found.subList(0, Math.min(A_PAGE, found.size()));
        var older = found.size() > A_PAGE ? shown.getLast().id().value() : "";
        return pages.show(
                "site/owner/badges",
                Map.of("rows", rows(shown), "older", older, "first", before.isEmpty(), "mailbox", mailbox.isShown()));
    }

    private List<Row> rows(List<Badge> shown) {
        var people = holders.holders(shown.stream().map(Badge::account).collect(Collectors.toSet()));
        return shown.stream()
                .map(badge -> new Row(badge, Optional.ofNullable(people.get(badge.account()))))
                .toList();
    }

    @GetMapping("/owner/badges/{id}")
    View badge(@PathVariable String id) {
        var badge = known(id);
        return pages.show(
                "site/owner/badge",
                Map.of(
                        "badge",
                        badge,
                        "who",
                        holders.holder(badge.account()),
                        "revoker",
                        badge.revocation().map(Revocation::by).flatMap(holders::holder)));
    }

    @GetMapping("/owner/badges/{id}/revoke")
    View askForReason(@PathVariable String id) {
        var badge = known(id);
        return badge.isRevoked() ? toBadge(badge) : form(HttpStatus.OK, badge, "", "");
    }

    @PostMapping("/owner/badges/{id}/revoke")
    View revoke(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String confirmed,
            @AuthenticationPrincipal SignedIn owner) {
        var badge = known(id);
        var fit = RevocationReason.read(reason);
        if (fit.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, badge, reason, unfit());
        }
        if (!confirmed.equals("yes") && !badge.isRevoked()) {
            return pages.show(
                    "site/owner/confirm-revoke",
                    Map.of("badge", badge, "reason", fit.get().value()));
        }
        return switch (badges.revoke(badge.id(), fit.get().value(), owner.accountId())) {
            case RevokeOutcome.Revoked done -> toBadge(done.badge());
            case RevokeOutcome.AlreadyRevoked before -> toBadge(before.badge());
            case RevokeOutcome.UnfitReason refused ->
                form(HttpStatus.UNPROCESSABLE_CONTENT, badge, reason, refused.words());
            case RevokeOutcome.NoSuchBadge gone -> throw absent();
        };
    }

    private static String unfit() {
        return "Enter a reason of %d to %d characters that the public can read."
                .formatted(RevocationReason.SHORTEST, RevocationReason.LONGEST);
    }

    private View form(HttpStatus status, Badge badge, String reason, String error) {
        return pages.show(status, "site/owner/revoke", Map.of("badge", badge, "reason", reason, "error", error));
    }

    private static View toBadge(Badge badge) {
        var view = new RedirectView("/owner/badges/" + badge.id());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }

    private Badge known(String id) {
        return BadgeId.read(id).flatMap(badges::badge).orElseThrow(OwnerBadgePages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
