package dev.assay.openbadges.status;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.status.StatusListCredential.Reading;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Reads a status list credential; signatures are not looked at.
final class StatusListCredentialReader {
    private StatusListCredentialReader() {}

    static Reading read(JsonObject json, Optional<URI> fetchedFrom) {
        try {
            return new Reading.Read(parse(json, fetchedFrom));
        } catch (Wrong wrong) {
            return new Reading.Unreadable(wrong.reason());
        }
    }

    private static StatusListCredential parse(JsonObject json, Optional<URI> fetchedFrom) throws Wrong {
        if (!Wrong.texts(json, "type").contains("BitstringStatusListCredential")) {
            throw new Wrong("its type does not say BitstringStatusListCredential");
        }
        if (!(json.get("credentialSubject") instanceof JsonObject subject)) {
            throw new Wrong("it has no credentialSubject object");
        }
        if (!Wrong.texts(subject, "type").contains("BitstringStatusList")) {
            throw new Wrong("the type of its subject does not say BitstringStatusList");
        }
        Instant validFrom = time(json, "validFrom");
        Optional<Instant> validUntil =
                json.containsKey("validUntil") ? Optional.of(time(json, "validUntil")) : Optional.empty();
        if (validUntil.isPresent() && !validUntil.get().isAfter(validFrom)) {
            throw new Wrong("its validUntil is not after its validFrom");
        }
        return new StatusListCredential(
                id(json, fetchedFrom),
                Wrong.issuer(json),
                purposes(subject),
                list(Wrong.text(subject, "encodedList", "its subject")),
                validFrom,
                validUntil,
                timeToLive(subject));
    }

    private static URI id(JsonObject json, Optional<URI> fetchedFrom) throws Wrong {
        return fetchedFrom.isPresent() && !json.containsKey("id")
                ? fetchedFrom.get()
                : Wrong.address("its id", Wrong.text(json, "id", "it"));
    }

    /// Words of the issuer's own are passed over: no entry that we look up asks for them.
    private static Set<StatusPurpose> purposes(JsonObject subject) throws Wrong {
        var known = EnumSet.noneOf(StatusPurpose.class);
        for (var term : Wrong.texts(subject, "statusPurpose")) {
            StatusPurpose.of(term).ifPresent(known::add);
        }
        if (known.isEmpty()) {
            throw new Wrong("its statusPurpose names none of refresh, revocation, suspension and message");
        }
        return known;
    }

    private static StatusList list(String encoded) throws Wrong {
        return switch (StatusList.decode(encoded)) {
            case StatusList.Decoded.Read(var list) -> list;
            case StatusList.Decoded.Unreadable(var reason) -> throw new Wrong(reason);
        };
    }

    private static Instant time(JsonObject json, String name) throws Wrong {
        return Json.text(json, name)
                .flatMap(DateTimes::parse)
                .orElseThrow(() -> new Wrong("its " + name + " is not a time with an offset"));
    }

    private static Optional<Duration> timeToLive(JsonObject subject) throws Wrong {
        JsonValue ttl = subject.get("ttl");
        if (ttl == null) {
            return Optional.empty();
        }
        if (ttl instanceof JsonNumber number
                && number.isIntegral()
                && number.bigDecimalValue().signum() >= 0
                && number.bigDecimalValue().precision() <= 15) {
            return Optional.of(Duration.ofMillis(number.longValue()));
        }
        throw new Wrong("its ttl is not a whole number of milliseconds");
    }
}
