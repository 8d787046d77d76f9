package dev.assay.openbadges.verify;

import dev.assay.openbadges.bundle.BadgeBundle;
import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.JwkSet;
import dev.assay.openbadges.did.KeyDocuments;
import dev.assay.openbadges.did.KeyDocuments.Outcome;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds who holds which keys, once each per verification: from the id itself or from its place, else from the bundle.
final class Controllers {
    private final KeyDocuments documents;
    private final Optional<BadgeBundle> bundle;
    private final Map<String, Found> known = new HashMap<>();

    Controllers(BoundedDocuments documents, Optional<BadgeBundle> bundle) {
        this.documents = new KeyDocuments(documents::fetch);
        this.bundle = bundle;
    }

    sealed interface Found {
        /// A document that says who holds the keys.
        sealed interface Held extends Found {
            ControllerDocument controller();
        }

        /// The id is its own key; nobody has to vouch for it.
        record Itself(ControllerDocument controller) implements Held {}

        /// Had just now from the place that the id names, or from the asker; `from` is where.
        record Live(ControllerDocument controller, URI from) implements Held {}

        /// As the bundle has it; `why` is why it is not live.
        record Bundled(ControllerDocument controller, CheckOutcome.Unknown why) implements Held {}

        /// Bare keys at an address, which are those of whoever publishes there.
        record Keys(JwkSet keys, URI from) implements Found {}

        record Missing(CheckOutcome outcome) implements Found {}
    }

    Found find(String id) {
        return known.computeIfAbsent(id, this::resolve);
    }

    private Found resolve(String id) {
        return switch (documents.find(id)) {
            case Outcome.Itself(var document) -> new Found.Itself(document);
            case Outcome.Fetched(var document, var from) -> new Found.Live(document, from);
            case Outcome.FetchedKeys(var keys, var from) -> new Found.Keys(keys, from);
            case Outcome.NotFetched(var why, var words) -> bundledOr(id, gap(why), words);
            case Outcome.Unusable(var words) -> bundledOr(id, Gap.UNUSABLE_DOCUMENT, words);
            case Outcome.Malformed(var words) -> new Found.Missing(new CheckOutcome.Failed(Fault.BROKEN_PROOF, words));
            case Outcome.Unsupported(var words) -> new Found.Missing(new CheckOutcome.Unknown(Gap.UNSUPPORTED, words));
        };
    }

    private static Gap gap(KeyDocuments.Why why) {
        return switch (why) {
            case OFFLINE -> Gap.OFFLINE;
            case UNREACHABLE -> Gap.UNREACHABLE;
            case REFUSED -> Gap.REFUSED_ADDRESS;
        };
    }

    private Found bundledOr(String id, Gap gap, String words) {
        var why = new CheckOutcome.Unknown(gap, words);
        return bundle.flatMap(BadgeBundle::issuerDocument)
                .map(ControllerDocument::read)
                .filter(reading -> reading instanceof ControllerDocument.Reading.Read(var document)
                        && document.id().equals(id))
                .<Found>map(reading -> new Found.Bundled(((ControllerDocument.Reading.Read) reading).document(), why))
                .orElseGet(() -> new Found.Missing(why));
    }
}
