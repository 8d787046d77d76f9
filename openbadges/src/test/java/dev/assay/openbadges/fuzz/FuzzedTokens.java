package dev.assay.openbadges.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.rdfc.Sha256;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Tokens and documents out of lines of text, so that what is changed at random is the JSON and not its base64url.
final class FuzzedTokens {
    private static final String NO_SIGNATURE = "A".repeat(86);

    private FuzzedTokens() {}

    /// The input as it stands, and with its first two lines as the header and payload of a token.
    static List<String> tokens(byte[] input) {
        var text = new String(input, UTF_8);
        var lines = lines(text);
        return lines.size() < 2 ? List.of(text) : List.of(text, token(lines.get(0), lines.get(1)));
    }

    /// The same with each further line as a disclosure. `#2` in a line stands for the digest of the disclosure in line
    /// 2
    /// (counted from 0), where that comes later.
    static List<String> disclosing(byte[] input) {
        var text = new String(input, UTF_8);
        var lines = new ArrayList<>(lines(text));
        if (lines.size() < 2) {
            return List.of(text);
        }
        var disclosures = new StringBuilder("~");
        for (int at = lines.size() - 1; at > 1; at--) {
            var disclosure = encoded(lines.get(at));
            var digest = Base64Url.encode(Sha256.of(disclosure));
            for (int before = 1; before < at; before++) {
                lines.set(before, lines.get(before).replace("#" + at, digest));
            }
            disclosures.insert(1, disclosure + "~");
        }
        return List.of(text, token(lines.get(0), lines.get(1)) + disclosures);
    }

    /// Documents by their ids: each line one.
    static Documents site(byte[] input) {
        var documents = new HashMap<String, byte[]>();
        for (var line : lines(new String(input, UTF_8))) {
            if (StrictJson.read(line) instanceof JsonReading.Read(JsonObject json)) {
                Json.text(json, "id").ifPresent(id -> documents.put(id, line.getBytes(UTF_8)));
            }
        }
        return (url, _) -> {
            var found = documents.get(url.toString());
            return found == null
                    ? new Fetch.Failed("the server answered 404")
                    : new Fetch.Fetched(found, "application/json", url);
        };
    }

    /// No more than a process can read in the time for one input.
    static List<String> lines(String text) {
        return text.lines().limit(20).toList();
    }

    private static String token(String header, String payload) {
        return encoded(header) + "." + encoded(payload) + "." + NO_SIGNATURE;
    }

    private static String encoded(String text) {
        return Base64Url.encode(text.getBytes(UTF_8));
    }
}
