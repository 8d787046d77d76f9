package dev.assay.server.vcapi.flow;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.fetch.FetchLimits;
import dev.assay.openbadges.fetch.GuardedFetcher;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.jsonld.Contexts;
import dev.assay.openbadges.jsonld.JsonLd;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the VC-API reads beside what it is sent: its own lists from memory, all else from public https addresses only.
@Component
@WhenAsked
public final class VcApiDocuments implements Documents {
    /// The context of the data model's examples, which defines every term as it is written. Badges never use it.
    private static final String EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2";

    private static final String EXAMPLE_TERMS = "https://www.w3.org/ns/credentials/examples#";

    static final JsonLd JSON_LD = new JsonLd(Contexts.bundled()
            .with(
                    EXAMPLES,
                    Json.object()
                            .add("@context", Json.object().add("@vocab", EXAMPLE_TERMS))
                            .build()));

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
