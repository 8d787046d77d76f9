package dev.assay.server.vcapi.flow;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.fetch.FetchLimits;
import dev.assay.openbadges.fetch.GuardedFetcher;
import dev.assay.openbadges.json.StrictJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the VC-API reads beside what it is sent: its own lists from memory, all else from public https addresses only.
@Component
@WhenAsked
public final class VcApiDocuments implements Documents {
    private final TestStatusLists lists;
    private final Documents others = new GuardedFetcher(FetchLimits.STANDARD, Optional.empty());

    VcApiDocuments(TestStatusLists lists) {
        this.lists = lists;
    }

    @Override
    public Fetch get(URI url, String accept) {
        return lists.published(url)
                .<Fetch>map(list -> new Fetch.Fetched(
                        StrictJson.write(list).getBytes(StandardCharsets.UTF_8), "application/vc", url))
                .orElseGet(() -> others.get(url, accept));
    }
}
