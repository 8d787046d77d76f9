package dev.assay.openbadges.bundle;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A badge with everything that verifying it needs, in one JSON file: nothing has to be fetched, ever.
///
/// Only the credential and the status lists are signed; the rest is as whoever made the file says. A document of a
/// `did:web` issuer in it therefore proves nothing about who owns that web address (docs/decisions/0004-bundle.md).
///
/// @param credential the signed credential
/// @param issuerDocument the issuer's DID document, if the issuer is not its own key
/// @param statusLists the signed status lists that the credential names
/// @param madeAt when the file was put together
public record BadgeBundle(
        JsonObject credential, Optional<JsonObject> issuerDocument, List<JsonObject> statusLists, Instant madeAt) {
    /// The value of `type` by which a bundle is known.
    public static final String TYPE = "AssayBadgeBundle";

    private static final int VERSION = 1;
    private static final int MOST_LISTS = 8;

    public BadgeBundle {
        statusLists = List.copyOf(statusLists);
        if (statusLists.size() > MOST_LISTS) {
            throw new IllegalArgumentException("A bundle holds at most " + MOST_LISTS + " status lists");
        }
    }

    /// What reading a bundle gives.
    public sealed interface Reading {
        /// The bundle; nothing in it is verified yet.
        record Read(BadgeBundle bundle) implements Reading {}

        /// Not a whole bundle; `reason` is a sentence for people.
        record Unreadable(String reason) implements Reading {}
    }

    /// Whether the JSON says that it is a bundle.
    public static boolean isBundle(JsonObject json) {
        return Json.text(json, "type").filter(TYPE::equals).isPresent();
    }

    /// The JSON of the file.
    public JsonObject toJson() {
        var json = Json.object()
                .add("type", TYPE)
                .add("version", VERSION)
                .add("madeAt", DateTimes.write(madeAt))
                .add("credential", credential);
        issuerDocument.ifPresent(document -> json.add("issuerDocument", document));
        return json.add("statusLists", Json.array(statusLists)).build();
    }

    /// Reads the JSON of a bundle file.
    public static Reading read(JsonObject json) {
        if (!(json.get("version") instanceof JsonNumber version
                && version.toString().equals("1"))) {
            return new Reading.Unreadable("the bundle is not of version 1; a newer Assay may read it");
        }
        var madeAt = Json.text(json, "madeAt").flatMap(DateTimes::parse);
        if (madeAt.isEmpty()) {
            return new Reading.Unreadable("the bundle's madeAt is not a time with an offset");
        }
        if (!(json.get("credential") instanceof JsonObject credential)) {
            return new Reading.Unreadable("the bundle holds no credential object");
        }
        var lists = new ArrayList<JsonObject>();
        for (JsonValue value : Json.many(json, "statusLists")) {
            if (!(value instanceof JsonObject list) || lists.size() == MOST_LISTS) {
                return new Reading.Unreadable("the bundle's statusLists are not at most " + MOST_LISTS + " objects");
            }
            lists.add(list);
        }
        return issuerDocument(json, credential, lists, madeAt.get());
    }

    private static Reading issuerDocument(
            JsonObject json, JsonObject credential, List<JsonObject> lists, Instant madeAt) {
        return switch (json.get("issuerDocument")) {
            case null -> new Reading.Read(new BadgeBundle(credential, Optional.empty(), lists, madeAt));
            case JsonObject document ->
                new Reading.Read(new BadgeBundle(credential, Optional.of(document), lists, madeAt));
            case JsonValue _ -> new Reading.Unreadable("the bundle's issuerDocument is not an object");
        };
    }
}
