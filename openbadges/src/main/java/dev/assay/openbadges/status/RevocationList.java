package dev.assay.openbadges.status;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A revocation list of 1EdTech: the ids of credentials that their issuer has taken back.
///
/// It is not signed: what it says is worth as much as the https address it came from, which the signed credential
/// names.
/// And it shows everybody the ids of what was revoked; [StatusListCredential] does neither. A credential that is not
/// listed is not revoked by this list, and lists need not be complete.
/// Source: 1EdTech Revocation List Status Method 1.0, <https://www.imsglobal.org/spec/vcrl/v1p0/>.
///
/// @param id the address of the list
/// @param issuer the issuer's id
/// @param revoked what was revoked
public record RevocationList(URI id, String issuer, List<Revoked> revoked) {
    private static final String LISTED = "revokedCredential";

    /// What drafts of the standard called it, and some issuers still do. Not reading it would miss revocations.
    private static final String LISTED_IN_DRAFTS = "revokedCredentials";

    public RevocationList {
        revoked = List.copyOf(revoked);
        if (!id.isAbsolute()) {
            throw new IllegalArgumentException("The id of a revocation list is an absolute address, not " + id);
        }
    }

    /// A credential that was taken back.
    ///
    /// @param credential its id
    /// @param reason why, for everybody to read
    public record Revoked(String credential, Optional<String> reason) {}

    /// What reading a list gives.
    public sealed interface Reading {
        /// A list of the right shape.
        record Read(RevocationList list) implements Reading {}

        /// Not a revocation list; `reason` is a sentence part for people.
        record Unreadable(String reason) implements Reading {}
    }

    /// The entry for a credential, where this list revokes it.
    public Optional<Revoked> lookUp(String credential) {
        return revoked.stream()
                .filter(entry -> entry.credential().equals(credential))
                .findFirst();
    }

    /// The JSON to publish, over https and as `application/json`.
    public JsonObject json() {
        var entries = revoked.stream().map(RevocationList::json).toList();
        return Json.object()
                .add("id", id.toString())
                .add("issuer", issuer)
                .add(LISTED, Json.array(entries))
                .build();
    }

    private static JsonObject json(Revoked entry) {
        var json = Json.object().add("id", entry.credential()).add("revoked", true);
        entry.reason().ifPresent(text -> json.add("revocationReason", text));
        return json.build();
    }

    /// Reads a list. An entry with `"revoked": false` is no revocation; one that does not say is.
    public static Reading read(JsonObject json) {
        try {
            var list = new ArrayList<>(listed(json, LISTED));
            list.addAll(listed(json, LISTED_IN_DRAFTS));
            if (!json.containsKey(LISTED) && !json.containsKey(LISTED_IN_DRAFTS)) {
                throw new Wrong("it has no " + LISTED);
            }
            var id = Wrong.address("its id", Wrong.text(json, "id", "it"));
            return new Reading.Read(new RevocationList(id, Wrong.issuer(json), list));
        } catch (Wrong wrong) {
            return new Reading.Unreadable(wrong.reason());
        }
    }

    private static List<Revoked> listed(JsonObject json, String name) throws Wrong {
        var all = new ArrayList<Revoked>();
        for (JsonValue each : Json.many(json, name)) {
            if (!(each instanceof JsonObject entry && entry.get("id") instanceof JsonString id)) {
                throw new Wrong("an entry of its " + name + " has no id");
            }
            if (isRevoked(entry)) {
                all.add(new Revoked(id.getString(), Json.text(entry, "revocationReason")));
            }
        }
        return all;
    }

    private static boolean isRevoked(JsonObject entry) throws Wrong {
        return switch (entry.get("revoked")) {
            case null -> true;
            case JsonString text when text.getString().equals("true") -> true;
            case JsonValue value when value.equals(JsonValue.TRUE) -> true;
            case JsonValue value when value.equals(JsonValue.FALSE) -> false;
            case JsonString text when text.getString().equals("false") -> false;
            case JsonValue _ -> throw new Wrong("an entry of its " + LISTED + " is neither revoked nor not");
        };
    }
}
