package dev.assay.server.badge.web;

import dev.assay.openbadges.json.Json;
import dev.assay.server.badge.Badge;
import dev.assay.server.badge.Conditions;
import dev.assay.server.badge.Conditions.Condition;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.layout.Markdown;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.List;

/// A badge as its page shows it: the words are those of the signed credential, not of today's files.
public record BadgeView(Badge badge, JsonObject credential, BaseUrl baseUrl) {

    static BadgeView of(SignedBadge signed, BaseUrl baseUrl) {
        return new BadgeView(signed.badge(), signed.json(), baseUrl);
    }

    /// The public address.
    public String address() {
        return baseUrl.at(badge.path());
    }

    public String title() {
        return badge.holder() + " " + did() + " " + badge.name();
    }

    private String did() {
        return switch (badge.level()) {
            case PASSED -> "passed";
            case CONFIRMED -> "confirmed knowledge of";
            case DEMONSTRATED -> "demonstrated";
        };
    }

    public String level() {
        return badge.level().word() + ", on one occasion, at the "
                + Conditions.ordinal(badge.passing().number()) + " attempt";
    }

    public String issued() {
        return Days.day(badge.issuedAt());
    }

    public String expires() {
        return Days.day(badge.expiresAt());
    }

    public String issuerName() {
        return Json.text(credential.getJsonObject("issuer"), "name").orElse("");
    }

    /// The issuer's id, by which verifiers know it.
    public String issuerId() {
        return Json.text(credential.getJsonObject("issuer"), "id").orElse("");
    }

    /// Host and port of the issuer's pages.
    public String issuerHost() {
        return URI.create(issuerUrl()).getRawAuthority();
    }

    public String issuerUrl() {
        return Json.text(credential.getJsonObject("issuer"), "url")
                .orElse(baseUrl.value().toString());
    }

    public boolean isIssuerADomain() {
        return issuerId().startsWith("did:web:");
    }

    public String picture() {
        return "Badge: " + badge.name() + ", level " + badge.level().word();
    }

    public String description() {
        return Json.text(achievement(), "description").orElse("");
    }

    /// The criteria, rendered from Markdown; safe whoever wrote them.
    public String criteria() {
        return Markdown.render(achievement().getJsonObject("criteria").getString("narrative", ""))
                .html();
    }

    public List<String> tags() {
        return Json.many(achievement(), "tag").stream()
                .filter(JsonString.class::isInstance)
                .map(tag -> ((JsonString) tag).getString())
                .toList();
    }

    public List<Condition> conditions() {
        return Conditions.of(badge.passing());
    }

    public String linkedIn() {
        return LinkedInLink.of(badge, issuerName(), address());
    }

    private JsonObject achievement() {
        return credential.getJsonObject("credentialSubject").getJsonObject("achievement");
    }
}
