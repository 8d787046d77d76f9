package dev.assay.openbadges.digest;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The resources that a credential vouches for under `relatedResource` (W3C Verifiable Credentials 2.0, section 5.3).
public sealed interface RelatedResources {

    /// The resources; none where the credential names none.
    ///
    /// @param digests what each address must give
    record Read(Map<String, ResourceDigests> digests) implements RelatedResources {
        public Read {
            digests = Map.copyOf(digests);
        }
    }

    /// The list breaks the specification's rules: an entry without an id or digest, or two of one id.
    ///
    /// @param problem what is wrong, as a clause
    record Malformed(String problem) implements RelatedResources {}

    /// Reads the list of a credential.
    static RelatedResources of(JsonObject credential) {
        var digests = new LinkedHashMap<String, ResourceDigests>();
        for (JsonValue entry : Json.many(credential, "relatedResource")) {
            var id = entry instanceof JsonObject object ? Json.text(object, "id") : Optional.<String>empty();
            if (id.isEmpty()) {
                return new Malformed("a relatedResource has no id");
            }
            switch (ResourceDigests.read(entry.asJsonObject())) {
                case ResourceDigests.Reading.Absent _ -> {
                    return new Malformed("the relatedResource " + id.get() + " has no digest");
                }
                case ResourceDigests.Reading.Unreadable(var problem) -> {
                    return new Malformed("the relatedResource " + id.get() + ": " + problem);
                }
                case ResourceDigests.Reading.Given(var given) -> {
                    if (digests.put(id.get(), given) != null) {
                        return new Malformed("two relatedResources are " + id.get());
                    }
                }
            }
        }
        return new Read(digests);
    }
}
