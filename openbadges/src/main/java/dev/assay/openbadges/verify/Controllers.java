package dev.assay.openbadges.verify;

import dev.assay.openbadges.bundle.BadgeBundle;
import dev.assay.openbadges.did.DidDocument;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.did.DidReading;
import dev.assay.openbadges.did.DidWeb;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds who holds which keys, once each per verification: from the id itself (did:key), from the web (did:web and
/// https addresses), else from the bundle.
final class Controllers {
    private static final String ACCEPT = "application/did+json, application/did+ld+json, application/json";

    private final BoundedDocuments documents;
    private final Optional<BadgeBundle> bundle;
    private final Map<String, Found> known = new HashMap<>();

    Controllers(BoundedDocuments documents, Optional<BadgeBundle> bundle) {
        this.documents = documents;
        this.bundle = bundle;
    }

    sealed interface Found {
        /// The id is its own key; nobody has to vouch for it.
        record Itself(Controller controller) implements Found {}

        /// Fetched just now from the place that the id names.
        record Live(Controller controller) implements Found {}

        /// As the bundle has it; `why` is why it is not live.
        record Bundled(Controller controller, CheckOutcome.Unknown why) implements Found {}

        record Missing(CheckOutcome outcome) implements Found {}
    }

    Found find(String id) {
        return known.computeIfAbsent(id, this::resolve);
    }

    private Found resolve(String id) {
        if (DidKey.isDidKey(id)) {
            return switch (DidKey.resolve(id)) {
                case DidReading.Read(DidDocument document) -> new Found.Itself(Controller.of(document));
                case DidReading.Refused _ ->
                    new Found.Missing(new CheckOutcome.Unknown(
                            Gap.UNSUPPORTED, "the key in " + id + " is not of a kind known here"));
            };
        }
        if (DidWeb.isDidWeb(id)) {
            var url = DidWeb.documentUrl(id);
            return url.isPresent()
                    ? fetched(id, url.get())
                    : new Found.Missing(
                            new CheckOutcome.Failed(Fault.BROKEN_PROOF, id + " is not a well-formed did:web"));
        }
        if (id.startsWith("https://") || id.startsWith("http://")) {
            return address(id).map(url -> fetched(id, url)).orElseGet(() -> unsupported(id));
        }
        return unsupported(id);
    }

    private static Found unsupported(String id) {
        return new Found.Missing(new CheckOutcome.Unknown(
                Gap.UNSUPPORTED, "keys of " + id + " cannot be found: did:key, did:web and https are known here"));
    }

    private static Optional<URI> address(String id) {
        try {
            return Optional.of(new URI(id));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private Found fetched(String id, URI url) {
        return switch (documents.get(url, ACCEPT)) {
            case BoundedDocuments.Got.Document(byte[] bytes) ->
                read(bytes)
                        .filter(controller -> controller.id().equals(id))
                        .<Found>map(Found.Live::new)
                        .orElseGet(() -> bundledOr(
                                id,
                                new CheckOutcome.Unknown(
                                        Gap.UNUSABLE_DOCUMENT, "what " + url + " gives does not hold keys of " + id)));
            case BoundedDocuments.Got.Nothing(var why) -> bundledOr(id, why);
        };
    }

    private static Optional<Controller> read(byte[] bytes) {
        return StrictJson.read(bytes) instanceof JsonReading.Read(JsonObject json) ? read(json) : Optional.empty();
    }

    private static Optional<Controller> read(JsonObject json) {
        return switch (DidDocument.read(json)) {
            case DidReading.Read(DidDocument document) -> Optional.of(Controller.of(document));
            case DidReading.Refused _ ->
                Controller.ofProfile(json).filter(its -> its.id().startsWith("http"));
        };
    }

    private Found bundledOr(String id, CheckOutcome.Unknown why) {
        return bundle.flatMap(BadgeBundle::issuerDocument)
                .flatMap(Controllers::read)
                .filter(controller -> controller.id().equals(id))
                .<Found>map(controller -> new Found.Bundled(controller, why))
                .orElseGet(() -> new Found.Missing(why));
    }
}
