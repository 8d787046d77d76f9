package dev.assay.openbadges.jsonld;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.digest.ResourceDigest;
import dev.assay.openbadges.digest.ResourceDigests;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/// The digests of the bundled contexts as their publishers serve them, so that a credential's digests of contexts can
/// be checked without fetching. The bundled files have the same content and other bytes.
public final class PublishedContexts {

    private static final JsonObject DIGESTS = Contexts.resource("digests.json");

    private PublishedContexts() {}

    /// How digests compare with those known.
    public enum Comparison {
        /// The digests are those of the published file, whose content is bundled.
        SAME,
        /// The published file has other digests.
        OTHER,
        /// No digest by these algorithms is known for this address.
        NOT_KNOWN
    }

    /// Compares what a credential says of a context with what is published.
    public static Comparison compare(String url, ResourceDigests digests) {
        var known = digests(url);
        if (!digests.algorithms().stream().allMatch(hash -> known.stream().anyMatch(digest -> digest.hash() == hash))) {
            return Comparison.NOT_KNOWN;
        }
        return digests.areAmong(known) ? Comparison.SAME : Comparison.OTHER;
    }

    /// The digests known for a context; none where it is not bundled or its published bytes are not known here.
    public static List<ResourceDigest> digests(String url) {
        return DIGESTS.get(url) instanceof JsonArray digests
                ? digests.getValuesAs(JsonString.class).stream()
                        .map(hex -> digest(hex.getString()))
                        .toList()
                : List.of();
    }

    private static ResourceDigest digest(String hex) {
        var hash = hex.length() == 2 * HashAlgorithm.SHA_256.length() ? HashAlgorithm.SHA_256 : HashAlgorithm.SHA_384;
        return ResourceDigest.ofHex(hash, hex);
    }
}
