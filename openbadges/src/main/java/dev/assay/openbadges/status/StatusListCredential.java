package dev.assay.openbadges.status;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A status list as a credential, before or after signing: who says so, about what, and for how long.
///
/// @param id the address the list is fetched from; entries name it in `statusListCredential`
/// @param issuer the issuer's id (a DID or an https address)
/// @param purpose what a set mark means
/// @param list the marks
/// @param validFrom when this state of the list was written
/// @param validUntil from when on it must be fetched anew, if said
/// @param timeToLive how long a copy may be kept, if said; published in milliseconds
public record StatusListCredential(
        URI id,
        String issuer,
        StatusPurpose purpose,
        StatusList list,
        Instant validFrom,
        Optional<Instant> validUntil,
        Optional<Duration> timeToLive) {
    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";

    public StatusListCredential {
        if (!id.isAbsolute()) {
            throw new IllegalArgumentException("The id of a status list is an absolute address, not " + id);
        }
        if (validUntil.isPresent() && !validUntil.get().isAfter(validFrom)) {
            throw new IllegalArgumentException(
                    "validUntil " + validUntil.get() + " is not after validFrom " + validFrom);
        }
    }

    /// What reading a list credential gives.
    public sealed interface Reading {
        /// Whole and of the right shape; the signature is not looked at here.
        record Read(StatusListCredential credential) implements Reading {}

        /// Not a status list credential; `reason` is a sentence for people.
        record Unreadable(String reason) implements Reading {}
    }

    /// The JSON to sign. Times are whole seconds.
    public JsonObject unsigned() {
        var subject = Json.object()
                .add("id", id + "#list")
                .add("type", "BitstringStatusList")
                .add("statusPurpose", purpose.term())
                .add("encodedList", list.encoded());
        timeToLive.ifPresent(ttl -> subject.add("ttl", ttl.toMillis()));
        var json = Json.object()
                .add("@context", Json.strings(CONTEXT))
                .add("id", id.toString())
                .add("type", Json.strings("VerifiableCredential", "BitstringStatusListCredential"))
                .add("issuer", issuer)
                .add("validFrom", DateTimes.write(validFrom));
        validUntil.ifPresent(until -> json.add("validUntil", DateTimes.write(until)));
        return json.add("credentialSubject", subject).build();
    }

    /// Reads a list credential, signed or not.
    public static Reading read(JsonObject json) {
        try {
            return new Reading.Read(parse(json));
        } catch (Wrong wrong) {
            return new Reading.Unreadable(wrong.reason);
        }
    }

    private static StatusListCredential parse(JsonObject json) throws Wrong {
        if (!types(json).contains("BitstringStatusListCredential")) {
            throw new Wrong("its type does not say BitstringStatusListCredential");
        }
        if (!(json.get("credentialSubject") instanceof JsonObject subject)) {
            throw new Wrong("it has no credentialSubject object");
        }
        if (!types(subject).contains("BitstringStatusList")) {
            throw new Wrong("the type of its subject does not say BitstringStatusList");
        }
        URI id = address(text(json, "id"));
        StatusPurpose purpose = purpose(text(subject, "statusPurpose"));
        StatusList list = list(text(subject, "encodedList"));
        Instant validFrom = time("validFrom", text(json, "validFrom"));
        Optional<Instant> validUntil = json.containsKey("validUntil")
                ? Optional.of(time("validUntil", text(json, "validUntil")))
                : Optional.empty();
        if (validUntil.isPresent() && !validUntil.get().isAfter(validFrom)) {
            throw new Wrong("its validUntil is not after its validFrom");
        }
        return new StatusListCredential(id, issuer(json), purpose, list, validFrom, validUntil, timeToLive(subject));
    }

    private static List<String> types(JsonObject json) {
        return Json.many(json, "type").stream()
                .filter(JsonString.class::isInstance)
                .map(type -> ((JsonString) type).getString())
                .toList();
    }

    private static String issuer(JsonObject json) throws Wrong {
        return json.get("issuer") instanceof JsonObject profile ? text(profile, "id") : text(json, "issuer");
    }

    private static String text(JsonObject json, String name) throws Wrong {
        if (json.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new Wrong("it has no text in " + name);
    }

    private static URI address(String text) throws Wrong {
        try {
            URI uri = URI.create(text);
            if (uri.isAbsolute()) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new Wrong("its id is not an address");
        }
        throw new Wrong("its id is not an absolute address");
    }

    private static StatusPurpose purpose(String term) throws Wrong {
        return StatusPurpose.of(term)
                .orElseThrow(() -> new Wrong("its statusPurpose is " + term + ", neither revocation nor suspension"));
    }

    private static StatusList list(String encoded) throws Wrong {
        return switch (StatusList.decode(encoded)) {
            case StatusList.Decoded.Read(var list) -> list;
            case StatusList.Decoded.Unreadable(var reason) -> throw new Wrong(reason);
        };
    }

    private static Instant time(String name, String text) throws Wrong {
        return DateTimes.parse(text).orElseThrow(() -> new Wrong("its " + name + " is not a time with an offset"));
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

    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        Wrong(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
