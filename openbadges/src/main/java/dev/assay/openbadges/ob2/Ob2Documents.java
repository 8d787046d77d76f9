package dev.assay.openbadges.ob2;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import java.util.Optional;

/// The few documents that one badge is spread over, fetched at most [#MOST] in number.
final class Ob2Documents {

    /// The assertion, its badge class, the issuer's profile, a key, the list of revoked badges, and as many to
    /// spare.
    static final int MOST = 10;

    private static final String ACCEPT = "application/ld+json, application/json";

    private final Optional<Documents> documents;
    private int asked;

    Ob2Documents(Optional<Documents> documents) {
        this.documents = documents;
    }

    /// The object at an address.
    ///
    /// @throws Ob2EndException where it cannot be had
    JsonObject get(String address) {
        var url = Ob2Json.webAddress(address)
                .orElseThrow(() ->
                        Ob2EndException.unknown(new Ob2Doubt.NotFetched(address, "it is not an address on the web")));
        if (documents.isEmpty()) {
            throw Ob2EndException.unknown(new Ob2Doubt.Offline(address));
        }
        if (asked == MOST) {
            throw Ob2EndException.unknown(new Ob2Doubt.TooManyDocuments(MOST));
        }
        asked++;
        return switch (documents.get().get(url, ACCEPT)) {
            case Fetch.Fetched fetched -> {
                fetched.anotherHost(url).ifPresent(other -> {
                    throw Ob2EndException.unknown(
                            new Ob2Doubt.Unusable(address, "it comes from another host, " + other));
                });
                yield object(address, fetched.bytes());
            }
            case Fetch.Absent(String why) -> throw Ob2EndException.unknown(new Ob2Doubt.NotFetched(address, why));
            case Fetch.Failed(String why) -> throw Ob2EndException.unknown(new Ob2Doubt.NotFetched(address, why));
            case Fetch.Refused(String why) -> throw Ob2EndException.unknown(new Ob2Doubt.NotFetched(address, why));
        };
    }

    /// The object at an address, which must give this address as its id: what a server says of another's is
    /// nothing.
    JsonObject ofItself(String address) {
        var json = get(address);
        if (!Json.text(json, "id").equals(Optional.of(address))) {
            throw Ob2EndException.unknown(new Ob2Doubt.Unusable(address, "its id is another"));
        }
        return json;
    }

    private static JsonObject object(String address, byte[] bytes) {
        return switch (StrictJson.read(bytes)) {
            case JsonReading.Read(JsonObject json) -> json;
            case JsonReading.Read _ ->
                throw Ob2EndException.unknown(new Ob2Doubt.Unusable(address, "it is not a JSON object"));
            case JsonReading.Refused refused ->
                throw Ob2EndException.unknown(new Ob2Doubt.Unusable(address, refused.inWords()));
        };
    }
}
