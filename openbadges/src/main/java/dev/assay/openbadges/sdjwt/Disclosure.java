package dev.assay.openbadges.sdjwt;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.Base64Url;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/// One hidden claim in the open: salt, name and value (RFC 9901, section 4.2).
///
/// @param text  as it travels; this is what is hashed
/// @param name  empty for an element of a list
/// @param value may itself hold hashes of further disclosures
public record Disclosure(String text, Optional<String> name, JsonValue value) {

    static final String SD = "_sd";
    static final String DOTS = "...";
    static final String SD_ALG = "_sd_alg";

    private static final int SALT_BYTES = 16;

    static Disclosure of(Optional<String> name, JsonValue value, SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var array = Json.PROVIDER.createArrayBuilder().add(Base64Url.encode(salt));
        name.ifPresent(array::add);
        var json = StrictJson.write(array.add(value).build());
        return new Disclosure(Base64Url.encode(json.getBytes(StandardCharsets.UTF_8)), name, value);
    }

    /// Strict where libraries are not: base64url in its one spelling, JSON without a key twice.
    static Disclosure read(String text) {
        var json = Base64Url.decode(text)
                .map(StrictJson::read)
                .orElseThrow(() -> SdFaultException.malformed("a disclosure is not base64url in its one spelling"));
        return switch (json) {
            case JsonReading.Refused refused ->
                throw SdFaultException.malformed("a disclosure cannot be read: " + refused.inWords());
            case JsonReading.Read(JsonArray array) -> of(text, array);
            case JsonReading.Read _ -> throw SdFaultException.malformed("a disclosure is not a list");
        };
    }

    private static Disclosure of(String text, List<JsonValue> array) {
        if (array.size() < 2 || array.size() > 3 || !(array.getFirst() instanceof JsonString)) {
            throw SdFaultException.malformed("a disclosure is not a list of salt, name and value");
        }
        if (array.size() == 2) {
            return new Disclosure(text, Optional.empty(), array.getLast());
        }
        if (!(array.get(1) instanceof JsonString name)) {
            throw SdFaultException.malformed("a disclosure's name is not a text");
        }
        if (List.of(SD, DOTS, SD_ALG).contains(name.getString())) {
            throw new SdFaultException(new SdFault.ForbiddenName(name.getString()));
        }
        return new Disclosure(text, Optional.of(name.getString()), array.getLast());
    }
}
