package dev.assay.server.badge;

import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.Slug;
import java.net.URI;
import java.util.List;

/// A badge as something that can be earned: what a plan's `badge.yaml` says of it. `criteria` is Markdown; `domains` is
/// how many questions the blueprint takes from each domain, in its order.
public record BadgeClass(
        Slug plan,
        String name,
        String description,
        Level level,
        String criteria,
        List<String> tags,
        ArtStyle style,
        List<Integer> domains,
        int passPercent) {
    public BadgeClass {
        tags = List.copyOf(tags);
        domains = List.copyOf(domains);
    }

    /// Its picture as struck in a year by an issuer.
    public BadgeArt art(String issuer, int year) {
        return new BadgeArt(plan.value(), name, style, domains, passPercent, issuer, year);
    }

    /// The address by which credentials name it.
    public URI address(BaseUrl baseUrl) {
        return URI.create(baseUrl.at("/badges/" + plan));
    }

    /// How many scored questions a form has.
    public int questions() {
        return domains.stream().mapToInt(Integer::intValue).sum();
    }

    /// How many right answers earn it.
    public int passMark() {
        return Math.ceilDiv(questions() * passPercent, 100);
    }
}
