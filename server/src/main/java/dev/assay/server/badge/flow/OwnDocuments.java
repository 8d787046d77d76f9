package dev.assay.server.badge.flow;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.server.badge.Badge;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.sql.BadgeRows;
import dev.assay.server.kernel.BaseUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What this server publishes, taken from its own store: a server that fetched from itself could be made to wait for
/// itself, and behind a proxy may not even reach its own address.
@Component
public final class OwnDocuments implements Documents {
    private static final Pattern BADGE = Pattern.compile("/b/([^/]{1,40})(/credential\\.json)?");
    private static final String VC = "application/vc";

    private final BaseUrl baseUrl;
    private final PublishedStatusLists lists;
    private final IssuerKeys keys;
    private final BadgeRows badges;

    OwnDocuments(BaseUrl baseUrl, PublishedStatusLists lists, IssuerKeys keys, BadgeRows badges) {
        this.baseUrl = baseUrl;
        this.lists = lists;
        this.keys = keys;
        this.badges = badges;
    }

    /// Whether an address is one of this server's.
    public boolean has(URI url) {
        return path(url).isPresent() || lists.published(url).isPresent();
    }

    @Override
    public Fetch get(URI url, String accept) {
        var list = lists.published(url);
        if (list.isPresent()) {
            return fetched(url, list.get().credential(), VC);
        }
        if (keys.identity().documentAddress().filter(url::equals).isPresent()) {
            return fetched(url, StrictJson.write(keys.document().toJson()), "application/did+json");
        }
        return path(url)
                .flatMap(this::credential)
                .map(text -> fetched(url, text, VC))
                .orElseGet(() -> new Fetch.Failed("this server has no public badge, list or keys at that address"));
    }

    private Optional<String> credential(String path) {
        var match = BADGE.matcher(path);
        return match.matches()
                ? BadgeId.read(match.group(1))
                        .flatMap(badges::signed)
                        .filter(signed -> isPublic(signed.badge()))
                        .map(signed -> signed.credential())
                : Optional.empty();
    }

    private static boolean isPublic(Badge badge) {
        return badge.isPublic();
    }

    /// The path below the base URL; empty for addresses elsewhere.
    private Optional<String> path(URI url) {
        var text = url.toString();
        var base = baseUrl.value() + "/";
        return text.startsWith(base) ? Optional.of(text.substring(base.length() - 1)) : Optional.empty();
    }

    private static Fetch fetched(URI url, String text, String type) {
        return new Fetch.Fetched(text.getBytes(StandardCharsets.UTF_8), type, url);
    }
}
