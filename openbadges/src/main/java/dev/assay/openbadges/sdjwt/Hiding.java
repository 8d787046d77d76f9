package dev.assay.openbadges.sdjwt;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Replaces claims by their hashes, the innermost first.
final class Hiding {

    /// What tells whose credential it is, of what kind and whether it still holds is never hidden.
    private static final List<String> NEVER_HIDDEN = List.of(
            "/@context",
            "/type",
            "/issuer",
            "/validFrom",
            "/validUntil",
            "/credentialStatus",
            "/credentialSchema",
            "/iss",
            "/iat",
            "/nbf",
            "/exp",
            "/cnf",
            "/vct",
            "/vct#integrity",
            "/status");

    private final Set<String> hidden;
    private final Set<String> missing;
    private final SecureRandom random;
    private final List<String> disclosures = new ArrayList<>();

    Hiding(Set<String> hidden, SecureRandom random) {
        for (var never : NEVER_HIDDEN) {
            hidden.stream()
                    .filter(pointer -> Pointer.holds(never, pointer))
                    .findFirst()
                    .ifPresent(pointer -> {
                        throw new IllegalArgumentException(pointer + " must not be hidden");
                    });
        }
        this.hidden = Set.copyOf(hidden);
        this.missing = new HashSet<>(hidden);
        this.random = random;
    }

    /// The disclosures of what was hidden, each with the `~` after it.
    List<String> disclosures() {
        return disclosures;
    }

    void checkAllFound() {
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the credential has nothing at " + missing);
        }
    }

    private JsonValue value(JsonValue value, String pointer) {
        return switch (value) {
            case JsonObject object -> object(object, pointer);
            case JsonArray array -> array(array, pointer);
            case JsonValue other -> other;
        };
    }

    JsonObject object(JsonObject object, String pointer) {
        var result = Json.object();
        // sorted, so that their order does not tell which is which (RFC 9901, section 4.2.4.1)
        var digests = new TreeSet<String>();
        object.forEach((name, value) -> {
            var at = Pointer.of(pointer, name);
            var inner = value(value, at);
            if (hidden.contains(at)) {
                digests.add(hide(Optional.of(name), inner, at));
            } else {
                result.add(name, inner);
            }
        });
        if (!digests.isEmpty()) {
            result.add(Disclosure.SD, Json.strings(digests));
        }
        return result.build();
    }

    private JsonArray array(JsonArray array, String pointer) {
        var result = Json.PROVIDER.createArrayBuilder();
        for (int i = 0; i < array.size(); i++) {
            var at = Pointer.of(pointer, String.valueOf(i));
            var inner = value(array.get(i), at);
            if (hidden.contains(at)) {
                result.add(Json.object().add(Disclosure.DOTS, hide(Optional.empty(), inner, at)));
            } else {
                result.add(inner);
            }
        }
        return result.build();
    }

    private String hide(Optional<String> name, JsonValue value, String at) {
        missing.remove(at);
        var disclosure = Disclosure.of(name, value, random);
        disclosures.add(disclosure.text() + "~");
        return SdAlgorithm.SHA_256.digest(disclosure.text());
    }
}
