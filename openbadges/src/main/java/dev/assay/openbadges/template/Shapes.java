package dev.assay.openbadges.template;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.jsonld.JsonLd;
import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The shapes of documents seen lately, and what was learnt of them.
///
/// Learning costs some four readings of the document, so a shape is learnt when it is seen again, and a few times at
/// most: whoever sends ever new shapes pays the general path and little more.
final class Shapes {
    private static final int MOST = 128;
    private static final int MOST_VARIANTS = 4;
    private static final int LATELY = 4;

    private final JsonLd jsonLd;
    private final Map<Long, Shape> shapes = new ConcurrentHashMap<>();
    private final AtomicLong clock = new AtomicLong();

    /// Some templates that fitted of late, tried before anything is computed; a race loses at most one of them.
    private final @Nullable Template[] lately = new @Nullable Template[LATELY];

    Shapes(JsonLd jsonLd) {
        this.jsonLd = jsonLd;
    }

    private static final class Shape {
        final List<Template> variants = new CopyOnWriteArrayList<>();
        final AtomicInteger misses = new AtomicInteger();
        volatile long lastUse;
    }

    /// The canonical form by what was learnt; null where that does not reach.
    @Nullable
    CanonicalOutcome canonical(JsonObject document, HashAlgorithm hash) {
        for (var template : lately) {
            var outcome = template == null ? null : template.apply(document, hash);
            if (outcome != null) {
                return outcome;
            }
        }
        var shape = shape(Fingerprint.of(document));
        for (var template : shape.variants) {
            var outcome = template.apply(document, hash);
            if (outcome != null) {
                System.arraycopy(lately, 0, lately, 1, LATELY - 1);
                lately[0] = template;
                return outcome;
            }
        }
        return null;
    }

    /// Takes note of a document that could not be made canonical by what was learnt, and learns from it where that is
    /// worth while.
    void missed(JsonObject document) {
        var shape = shape(Fingerprint.of(document));
        int misses = shape.misses.incrementAndGet();
        if (misses % 2 == 0 && misses <= 2 * MOST_VARIANTS) {
            Optional<Template> learnt = Learning.of(jsonLd, document);
            learnt.ifPresent(shape.variants::add);
        }
    }

    int size() {
        return shapes.size();
    }

    private Shape shape(long fingerprint) {
        var shape = shapes.get(fingerprint);
        if (shape == null) {
            shape = new Shape();
            shapes.put(fingerprint, shape);
            forgetEldest();
        }
        shape.lastUse = clock.incrementAndGet();
        return shape;
    }

    private void forgetEldest() {
        if (shapes.size() > MOST) {
            shapes.entrySet().stream()
                    .min(Comparator.comparingLong(entry -> entry.getValue().lastUse))
                    .ifPresent(eldest -> shapes.remove(eldest.getKey(), eldest.getValue()));
        }
    }
}
