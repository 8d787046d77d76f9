package dev.assay.openbadges.status;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// Carries what is wrong with a document out of its reading; never leaves this package.
final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    Wrong(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /// A sentence part for people.
    String reason() {
        return reason;
    }

    /// A required text.
    ///
    /// @param where what should have it, in words
    static String text(JsonObject json, String name, String where) throws Wrong {
        return Json.text(json, name).orElseThrow(() -> new Wrong(where + " has no text in " + name));
    }

    /// The texts under a name that may have one or several.
    static List<String> texts(JsonObject json, String name) {
        return Json.many(json, name).stream()
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString())
                .toList();
    }

    /// The id of whoever issued the document, who is named by id or as an object with one.
    static String issuer(JsonObject json) throws Wrong {
        return json.get("issuer") instanceof JsonObject profile
                ? text(profile, "id", "its issuer")
                : text(json, "issuer", "it");
    }

    /// An absolute address.
    ///
    /// @param what the words before "is not an absolute address"
    static URI address(String what, String text) throws Wrong {
        try {
            var uri = new URI(text);
            if (uri.isAbsolute()) {
                return uri;
            }
        } catch (URISyntaxException notAnAddress) {
            throw new Wrong(what + " is not an address");
        }
        throw new Wrong(what + " is not an absolute address");
    }
}
