package dev.assay.openbadges.did;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Finds whose keys are behind an id: did:key and did:jwk are their own document, did:web and https addresses have one
/// at a place, and any other DID only where a source on disk has one under the DID itself.
///
/// A document counts only for the id that it bears.
public final class KeyDocuments {

    /// The media types that a document is asked for in.
    public static final String ACCEPT =
            "application/did+json, application/did+ld+json, application/cid+json, application/json";

    private final Documents documents;

    public KeyDocuments(Documents documents) {
        this.documents = documents;
    }

    /// What came of looking.
    public sealed interface Outcome {

        /// The id is its own key; nobody has to vouch for it.
        record Itself(ControllerDocument document) implements Outcome {}

        /// The document was had from the place that the id names.
        ///
        /// @param from where in the end: after redirects, or `file:` where the asker supplied it
        record Fetched(ControllerDocument document, URI from) implements Outcome {}

        /// At the https address there are bare keys. They say not whose they are; the address does, where a signature's
        /// `kid` names it and its issuer is known to publish keys there.
        record FetchedKeys(JwkSet keys, URI from) implements Outcome {}

        /// The document was not had, which says nothing about it.
        ///
        /// @param words the address and why, for people
        record NotFetched(Why why, String words) implements Outcome {}

        /// What stands at the place is no document of this id.
        record Unusable(String words) implements Outcome {}

        /// The id is none: nothing can ever be found under it.
        record Malformed(String words) implements Outcome {}

        /// The id is of a method, or of a kind of key, that is not known here.
        record Unsupported(String words) implements Outcome {}
    }

    /// Why a document was not had.
    public enum Why {
        /// Nothing may be fetched, and no source at hand has it.
        OFFLINE,
        /// Asking for it brought nothing.
        UNREACHABLE,
        /// Its address is not one to go to.
        REFUSED
    }

    /// Finds the document of an id.
    ///
    /// @param id a DID or an https address; a fragment is of no account
    public Outcome find(String id) {
        var controller = withoutFragment(id);
        if (DidKey.isDidKey(controller)) {
            return itself(DidKey.resolve(controller));
        }
        if (DidJwk.isDidJwk(controller)) {
            return itself(DidJwk.resolve(controller));
        }
        var place = place(controller);
        if (place.isEmpty()) {
            return DidWeb.isDidWeb(controller)
                    ? new Outcome.Malformed(controller + " is not a well-formed did:web")
                    : unsupported(controller);
        }
        return switch (documents.get(place.get(), ACCEPT)) {
            case Fetch.Fetched fetched -> read(controller, place.get(), fetched);
            case Fetch.Absent(String why) -> without(controller, place.get(), Why.OFFLINE, why);
            case Fetch.Failed(String why) -> without(controller, place.get(), Why.UNREACHABLE, why);
            case Fetch.Refused(String why) -> without(controller, place.get(), Why.REFUSED, why);
        };
    }

    private static Outcome itself(ControllerDocument.Reading reading) {
        return switch (reading) {
            case ControllerDocument.Reading.Read(var document) -> new Outcome.Itself(document);
            case ControllerDocument.Reading.Refused(var problem) -> new Outcome.Unsupported(problem);
        };
    }

    /// Where the document of an id lies: the file of a did:web, a web address itself, any other DID under its own name.
    /// Empty where the id is none of these.
    public static Optional<URI> place(String id) {
        if (DidWeb.isDidWeb(id)) {
            return DidWeb.documentUrl(id);
        }
        try {
            return Optional.of(new URI(id)).filter(uri -> isDid(uri) || isWeb(uri));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isDid(URI uri) {
        return "did".equals(uri.getScheme());
    }

    private static boolean isWeb(URI uri) {
        return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
    }

    private static Outcome without(String controller, URI place, Why why, String words) {
        return isDid(place)
                ? unsupported(controller)
                : new Outcome.NotFetched(why, place + " was not fetched: " + words);
    }

    private static Outcome unsupported(String controller) {
        return new Outcome.Unsupported(
                "keys of " + controller + " cannot be found: did:key, did:jwk, did:web and https are known here");
    }

    private static Outcome read(String controller, URI place, Fetch.Fetched fetched) {
        var other = isWeb(place) ? fetched.anotherHost(place) : Optional.<String>empty();
        if (other.isPresent()) {
            return unusable(place, "it comes from another host, " + other.get());
        }
        if (!(StrictJson.read(fetched.bytes()) instanceof JsonReading.Read(JsonObject json))) {
            return new Outcome.Unusable("what " + place + " gives is not a JSON object");
        }
        if (!json.containsKey("id") && JwkSet.isOne(json) && !DidWeb.isDidWeb(controller)) {
            return switch (JwkSet.read(json)) {
                case JwkSet.Reading.Read(var keys) -> new Outcome.FetchedKeys(keys, fetched.finalUrl());
                case JwkSet.Reading.Refused(var problem) -> unusable(place, problem);
            };
        }
        return switch (ControllerDocument.read(json)) {
            case ControllerDocument.Reading.Read(var document) ->
                document.id().equals(controller)
                        ? new Outcome.Fetched(document, fetched.finalUrl())
                        : unusable(place, "it is that of " + document.id() + ", not of " + controller);
            case ControllerDocument.Reading.Refused(var problem) -> unusable(place, problem);
        };
    }

    private static Outcome unusable(URI place, String problem) {
        return new Outcome.Unusable("what " + place + " gives cannot be used: " + problem);
    }

    /// The id of the document that an id with a fragment points into.
    public static String withoutFragment(String id) {
        int hash = id.indexOf('#');
        return hash < 0 ? id : id.substring(0, hash);
    }
}
