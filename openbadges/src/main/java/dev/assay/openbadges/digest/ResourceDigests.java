package dev.assay.openbadges.digest;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The digests that an object gives for the resource that it names: `digestSRI`, `digestMultibase` or both (W3C
/// Verifiable Credentials 2.0, section 5.3). Any object with an id may give them: related resources, evidence, images.
///
/// Of several under one key the strongest algorithm decides and one of its digests must fit, as Subresource Integrity
/// has it; under both keys both must.
public final class ResourceDigests {
    private static final String SRI = "digestSRI";
    private static final String MULTIBASE = "digestMultibase";

    private final List<List<ResourceDigest>> byKey;

    private ResourceDigests(List<List<ResourceDigest>> byKey) {
        this.byKey = byKey;
    }

    /// What came of reading an object's digests.
    public sealed interface Reading {

        /// The object gives digests.
        record Given(ResourceDigests digests) implements Reading {}

        /// The object gives none.
        record Absent() implements Reading {}

        /// What the object gives cannot be read, or needs an algorithm that is not known here.
        ///
        /// @param problem what is wrong, in words
        record Unreadable(String problem) implements Reading {}
    }

    /// Exactly this digest.
    public static ResourceDigests of(ResourceDigest digest) {
        return new ResourceDigests(List.of(List.of(digest)));
    }

    /// Reads the digests of an object.
    public static Reading read(JsonObject object) {
        var byKey = new ArrayList<List<ResourceDigest>>();
        for (var key : List.of(SRI, MULTIBASE)) {
            if (!object.containsKey(key)) {
                continue;
            }
            var digests = digests(Json.many(object, key), key.equals(SRI));
            if (digests.isEmpty()) {
                return new Reading.Unreadable("its " + key + " holds no digest of SHA-256, SHA-384 or SHA-512");
            }
            byKey.add(digests);
        }
        return byKey.isEmpty() ? new Reading.Absent() : new Reading.Given(new ResourceDigests(byKey));
    }

    /// None where one of the values is no text; digests of unknown algorithms are passed over, as long as others stand
    /// beside them.
    private static List<ResourceDigest> digests(List<JsonValue> values, boolean sri) {
        if (!values.stream().allMatch(JsonString.class::isInstance)) {
            return List.of();
        }
        Function<String, Optional<ResourceDigest>> reading = sri ? ResourceDigest::ofSri : ResourceDigest::ofMultibase;
        var all = values.stream()
                .map(value -> ((JsonString) value).getString())
                .flatMap(text -> sri ? Stream.of(text.strip().split("\\s+")) : Stream.of(text))
                .flatMap(text -> reading.apply(text).stream())
                .toList();
        var strongest = all.stream().map(ResourceDigest::hash).max(HashAlgorithm::compareTo);
        return all.stream()
                .filter(digest -> strongest.equals(Optional.of(digest.hash())))
                .toList();
    }

    /// Whether these are digests of a resource's bytes.
    public boolean areOf(byte[] content) {
        return each(digest -> digest.isOf(content));
    }

    /// Whether these are among digests known for a resource.
    public boolean areAmong(List<ResourceDigest> known) {
        return each(known::contains);
    }

    /// The algorithms that decide.
    public List<HashAlgorithm> algorithms() {
        return byKey.stream()
                .map(digests -> digests.getFirst().hash())
                .distinct()
                .toList();
    }

    private boolean each(Predicate<ResourceDigest> fits) {
        return byKey.stream().allMatch(digests -> digests.stream().anyMatch(fits));
    }
}
