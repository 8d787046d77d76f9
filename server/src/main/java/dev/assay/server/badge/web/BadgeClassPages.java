package dev.assay.server.badge.web;

import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.server.badge.BadgeClass;
import dev.assay.server.badge.BadgeClasses;
import dev.assay.server.badge.Credentials;
import dev.assay.server.badge.Picture;
import dev.assay.server.badge.flow.IssuerKeys;
import dev.assay.server.catalog.Plan;
import dev.assay.server.catalog.Plans;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.Slug;
import dev.assay.server.layout.Markdown;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// What can be earned: a page for people, the achievement for programs, and the picture.
@Controller
class BadgeClassPages {
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final int PNG_SIZE = 512;

    private final BadgeClasses classes;
    private final Plans plans;
    private final IssuerKeys keys;
    private final PictureFiles pictures;
    private final BaseUrl baseUrl;
    private final InstantSource clock;
    private final Pages pages;

    BadgeClassPages(
            BadgeClasses classes,
            Plans plans,
            IssuerKeys keys,
            PictureFiles pictures,
            BaseUrl baseUrl,
            InstantSource clock,
            Pages pages) {
        this.classes = classes;
        this.plans = plans;
        this.keys = keys;
        this.pictures = pictures;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/badges/{plan}")
    Object badgeClass(
            @PathVariable String plan,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            HttpServletResponse response) {
        response.addHeader("Vary", "Accept");
        var found = find(plan);
        var wanted = Representation.of(accept);
        return wanted.isPage()
                ? pages.show(
                        "badge/badge-class",
                        Map.of(
                                "badge", found,
                                "criteria", Markdown.render(found.criteria()).html(),
                                "notice",
                                        plans.plan(found.plan())
                                                .map(Plan::notice)
                                                .orElse("")))
                : Answers.json(achievement(found), wanted.type(), true);
    }

    @GetMapping("/badges/{plan}.svg")
    ResponseEntity<byte[]> svg(@PathVariable String plan) {
        var answer = Answers.svg(picture(plan).svg());
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .cacheControl(AN_HOUR)
                .body(answer.getBody());
    }

    @GetMapping("/badges/{plan}.png")
    ResponseEntity<byte[]> png(@PathVariable String plan) {
        var answer = Answers.png(pictures.png(picture(plan), PNG_SIZE));
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .cacheControl(AN_HOUR)
                .body(answer.getBody());
    }

    private String achievement(BadgeClass found) {
        var achievement = new Credentials(baseUrl).achievement(found, found.questions(), found.passMark());
        var json = Json.object()
                .add(
                        "@context",
                        Json.strings(OpenBadgeCredential.CREDENTIALS_CONTEXT, OpenBadgeCredential.OPEN_BADGES_CONTEXT));
        achievement.json().forEach(json::add);
        return StrictJson.write(json.build());
    }

    private Picture picture(String plan) {
        var found = find(plan);
        var year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return Picture.of(found.art(keys.identity().name(), year), found.level());
    }

    private BadgeClass find(String plan) {
        if (!Slug.isSlug(plan)) {
            throw VisibleBadges.absent();
        }
        return classes.of(new Slug(plan)).orElseThrow(VisibleBadges::absent);
    }
}
