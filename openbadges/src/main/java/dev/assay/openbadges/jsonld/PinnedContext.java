package dev.assay.openbadges.jsonld;

import dev.assay.openbadges.digest.ResourceDigest;
import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import java.net.URI;

/// A context that is not bundled and may yet be used by whoever opts in: fetched, and taken only with the bytes that
/// were seen when the digest was written down.
///
/// @param digest of the published bytes
public record PinnedContext(URI url, ResourceDigest digest) {

    private static final String ACCEPT = "application/ld+json, application/json";

    /// What came of fetching a context.
    public sealed interface Loading {

        /// These contexts know it.
        record Loaded(Contexts contexts) implements Loading {}

        /// It was not taken.
        ///
        /// @param why a clause for people
        record Refused(String why) implements Loading {}
    }

    /// Fetches the context and adds it.
    ///
    /// @throws IllegalArgumentException where it is a bundled one of other content
    public Loading addTo(Contexts contexts, Documents documents) {
        return switch (documents.get(url, ACCEPT)) {
            case Fetch.Refused(var why) -> new Loading.Refused(url + " is not fetched: " + why);
            case Fetch.Absent(var why) -> new Loading.Refused(url + " is not at hand: " + why);
            case Fetch.Failed(var why) -> new Loading.Refused(url + " could not be fetched: " + why);
            case Fetch.Fetched fetched -> addTo(contexts, fetched.bytes());
        };
    }

    /// Adds the context from bytes that are at hand.
    ///
    /// @throws IllegalArgumentException where it is a bundled one of other content
    public Loading addTo(Contexts contexts, byte[] bytes) {
        if (!digest.isOf(bytes)) {
            return new Loading.Refused(url + " is no longer what it was: its digest is not " + digest);
        }
        return switch (StrictJson.read(bytes)) {
            case JsonReading.Refused refused -> new Loading.Refused(url + " cannot be read: " + refused.inWords());
            case JsonReading.Read(JsonObject object)
            when object.containsKey("@context") -> new Loading.Loaded(contexts.with(url.toString(), object));
            case JsonReading.Read _ -> new Loading.Refused(url + " is no JSON-LD context");
        };
    }
}
