package dev.assay.openbadges.template;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import dev.assay.openbadges.rdfc.Quad;
import dev.assay.openbadges.template.Landing.Kind;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Learns the shape of a document from the general path: expands it with markers in the places that may vary, sees
/// where they land, fixes the places where they do not land as their texts do, and expands once more to be sure.
final class Learning {
    /// Bounds of what is learnt; a badge has some 50 of either.
    private static final int MOST_PLACES = 400;

    private static final int MOST_STATEMENTS = 800;

    private final JsonLd jsonLd;
    private final JsonObject sample;
    private final Set<String> terms;
    private final Places places;
    private final List<String> slots = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<Integer, Integer> slotOf = new HashMap<>();

    private Learning(JsonLd jsonLd, JsonObject sample, Set<String> terms) {
        this.jsonLd = jsonLd;
        this.sample = sample;
        this.terms = terms;
        this.places = new Places(sample);
    }

    /// Empty where nothing can be learnt: contexts of its own, parts that cannot be signed, too large.
    static Optional<Template> of(JsonLd jsonLd, JsonObject sample) {
        return Marker.occursIn(sample.toString())
                ? Optional.empty()
                : jsonLd.terms(sample).flatMap(terms -> new Learning(jsonLd, sample, terms).template());
    }

    private Optional<Template> template() {
        if (places.texts().size() > MOST_PLACES) {
            return Optional.empty();
        }
        var quads = read(sample);
        if (quads.isEmpty() || quads.size() > MOST_STATEMENTS) {
            return Optional.empty();
        }
        var marked = read(places.with(markers(places.texts().size())));
        giveSlots(new Landing(quads, marked, places.texts()).kinds());
        var withSlots = read(places.with(slotMarkers()));
        var landing = new Landing(quads, withSlots, slots);
        if (!landing.isClean() || !landing.kinds().equals(kindsByNumber())) {
            return Optional.empty();
        }
        var template = new Template(places.pattern(slotOf), kinds, withSlots, terms);
        return isRight(template, quads) ? Optional.of(template) : Optional.empty();
    }

    private List<Quad> read(JsonObject document) {
        return switch (jsonLd.read(document)) {
            case RdfReading.Statements(var quads) -> quads;
            case RdfReading.Refused _ -> List.of();
        };
    }

    private static Map<Integer, String> markers(int number) {
        var markers = new HashMap<Integer, String>();
        for (int i = 0; i < number; i++) {
            markers.put(i, Marker.of(i));
        }
        return markers;
    }

    /// Places that hold the same identifier share a slot: they mean the same thing, and their statements belong
    /// together.
    private void giveSlots(Map<Integer, Kind> landed) {
        var byIdentifier = new HashMap<String, Integer>();
        for (int place = 0; place < places.texts().size(); place++) {
            var text = places.texts().get(place);
            switch (landed.get(place)) {
                case IRI -> {
                    if (PlainIri.is(text, terms)) {
                        var known = byIdentifier.putIfAbsent(text, slots.size());
                        slotOf.put(place, known == null ? fresh(text, Kind.IRI) : known);
                    }
                }
                case LITERAL -> {
                    if (!places.isIdentifier(place)) {
                        slotOf.put(place, fresh(text, Kind.LITERAL));
                    }
                }
                case null -> {}
            }
        }
    }

    private int fresh(String text, Kind kind) {
        slots.add(text);
        kinds.add(kind);
        return slots.size() - 1;
    }

    private Map<Integer, String> slotMarkers() {
        var markers = new HashMap<Integer, String>();
        slotOf.forEach((place, slot) -> markers.put(place, Marker.of(slot)));
        return markers;
    }

    private Map<Integer, Kind> kindsByNumber() {
        var all = new HashMap<Integer, Kind>();
        for (int i = 0; i < kinds.size(); i++) {
            all.put(i, kinds.get(i));
        }
        return all;
    }

    /// The sample itself must come out as by the general path.
    private boolean isRight(Template template, List<Quad> quads) {
        return Template.canonical(quads, HashAlgorithm.SHA_256) instanceof CanonicalOutcome.Canonical expected
                && template.apply(sample, HashAlgorithm.SHA_256) instanceof CanonicalOutcome.Canonical given
                && expected.text().equals(given.text());
    }
}
