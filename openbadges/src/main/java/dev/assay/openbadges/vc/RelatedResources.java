package dev.assay.openbadges.vc;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.digest.ResourceDigest;
import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.keys.Base64Url;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The resources that a credential names with their digests (Verifiable Credentials Data Model 2.0, section 5.3).
public final class RelatedResources {
    private static final String NAME = "relatedResource";
    private static final String SRI_NAME = "digestSRI";
    private static final String MULTIBASE_NAME = "digestMultibase";
    private static final List<String> DIGESTS = List.of(SRI_NAME, MULTIBASE_NAME);
    private static final int MOST_FETCHED = 4;
    private static final Pattern SRI = Pattern.compile("sha(256|384|512)-(\\S+)");
    private static final Map<String, HashAlgorithm> BY_SIZE =
            Map.of("256", HashAlgorithm.SHA_256, "384", HashAlgorithm.SHA_384, "512", HashAlgorithm.SHA_512);

    private RelatedResources() {}

    /// The form alone.
    static void check(Node credential) {
        var ids = new HashSet<String>();
        for (var resource : credential.objects(NAME)) {
            resource.required("id");
            resource.url("id").filter(id -> !ids.add(id)).ifPresent(twice -> resource.problem("id", "stands twice"));
            if (!resource.has(SRI_NAME) && !resource.has(MULTIBASE_NAME)) {
                resource.problem("has neither digestSRI nor digestMultibase");
            }
            if (resource.has(SRI_NAME) && !areAll(resource.json(), SRI_NAME, SRI.asMatchPredicate())) {
                resource.problem(SRI_NAME, "is not like sha384-... of Subresource Integrity");
            }
            if (resource.has(MULTIBASE_NAME)
                    && !areAll(resource.json(), MULTIBASE_NAME, RelatedResources::isMultihash)) {
                resource.problem(MULTIBASE_NAME, "is not a multihash as multibase text");
            }
        }
    }

    private static boolean areAll(JsonObject json, String name, Predicate<String> form) {
        var values = Json.many(json, name);
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value -> value instanceof JsonString text
                                && Arrays.stream(text.getString().split(" ", -1))
                                        .allMatch(form));
    }

    /// What contradicts a credential that conforms: resources that were fetched and do not have their digest. One that
    /// cannot be fetched contradicts nothing.
    ///
    /// @param documents where to fetch from
    public static List<Problem> contradicting(JsonObject credential, Documents documents) {
        var problems = new ArrayList<Problem>();
        var resources = Json.many(credential, NAME);
        for (int i = 0; i < Math.min(resources.size(), MOST_FETCHED); i++) {
            var resource = resources.get(i).asJsonObject();
            if (documents.get(URI.create(resource.getString("id")), "*/*") instanceof Fetch.Fetched fetched
                    && DIGESTS.stream().anyMatch(name -> contradicts(resource, name, fetched.bytes()))) {
                problems.add(new Problem(
                        ProblemType.CRYPTOGRAPHIC_SECURITY_ERROR, NAME + "[" + i + "]", "does not have its digest"));
            }
        }
        return problems;
    }

    private static boolean contradicts(JsonObject resource, String name, byte[] bytes) {
        var digests = Json.many(resource, name).stream()
                .flatMap(value -> Arrays.stream(((JsonString) value).getString().split(" ", -1)))
                .flatMap(text -> (name.equals(SRI_NAME) ? sri(text) : ResourceDigest.ofMultibase(text)).stream())
                .toList();
        return !digests.isEmpty() && digests.stream().noneMatch(digest -> digest.isOf(bytes));
    }

    /// Base64, or hexadecimal as the W3C's own tests write it; empty where the digest has not its length, which
    /// Subresource Integrity says to pass over.
    private static Optional<ResourceDigest> sri(String text) {
        var parts = SRI.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var hash = Objects.requireNonNull(BY_SIZE.get(parts.group(1)));
        var value = parts.group(2);
        return value.matches("[0-9a-fA-F]{" + 2 * hash.length() + "}")
                ? Optional.of(ResourceDigest.ofHex(hash, value))
                : ResourceDigest.ofSri(text);
    }

    private static Optional<byte[]> decoded(String multibase) {
        return switch (multibase.isEmpty() ? ' ' : multibase.charAt(0)) {
            case 'u' -> Base64Url.decode(multibase.substring(1));
            case 'z' -> Base58.decode(multibase.substring(1));
            default -> Optional.empty();
        };
    }

    /// Of whatever hash function: a number as a varint, a length, and a digest of that length.
    private static boolean isMultihash(String multibase) {
        return decoded(multibase)
                .filter(bytes -> {
                    int length = 1;
                    while (length < bytes.length && bytes[length - 1] < 0) {
                        length++;
                    }
                    return length < bytes.length - 1 && bytes[length] == bytes.length - length - 1;
                })
                .isPresent();
    }
}
