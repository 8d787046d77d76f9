package dev.assay.openbadges.status;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A status list as a credential, before or after signing: who says so, about what, and for how long.
///
/// Stricter than Bitstring Status List 1.0 in that a list must say `validFrom`: else nobody knew how old a copy is. Its
/// section 2.2 asks lists of messages for `statusSize` and `statusMessages`, which no context defines, so that they
/// could not be signed: here the entries alone say both.
///
/// @param id the address the list is fetched from; entries name it in `statusListCredential`
/// @param issuer the issuer's id (a DID or an https address)
/// @param purposes what a mark can be about; entries say which of them they ask for
/// @param list the marks
/// @param validFrom when this state of the list was written
/// @param validUntil from when on it must be fetched anew, if said
/// @param timeToLive how long a copy may be kept, if said; published in milliseconds
public record StatusListCredential(
        URI id,
        String issuer,
        Set<StatusPurpose> purposes,
        StatusList list,
        Instant validFrom,
        Optional<Instant> validUntil,
        Optional<Duration> timeToLive) {
    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";

    public StatusListCredential {
        purposes = Collections.unmodifiableSet(EnumSet.copyOf(purposes));
        if (!id.isAbsolute()) {
            throw new IllegalArgumentException("The id of a status list is an absolute address, not " + id);
        }
        if (validUntil.isPresent() && !validUntil.get().isAfter(validFrom)) {
            throw new IllegalArgumentException(
                    "validUntil " + validUntil.get() + " is not after validFrom " + validFrom);
        }
    }

    /// A list about one thing.
    public StatusListCredential(
            URI id,
            String issuer,
            StatusPurpose purpose,
            StatusList list,
            Instant validFrom,
            Optional<Instant> validUntil,
            Optional<Duration> timeToLive) {
        this(id, issuer, EnumSet.of(purpose), list, validFrom, validUntil, timeToLive);
    }

    /// Whether the list holds at a time: not before `validFrom`, and before `validUntil` where there is one.
    public boolean isValidAt(Instant time) {
        return !time.isBefore(validFrom) && validUntil.map(time::isBefore).orElse(true);
    }

    String purposesInWords() {
        return purposes.stream().map(StatusPurpose::term).collect(Collectors.joining(" and "));
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
                .add("statusPurpose", purposesJson())
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

    private JsonValue purposesJson() {
        var terms = purposes.stream().map(StatusPurpose::term).toList();
        return terms.size() == 1 ? Json.PROVIDER.createValue(terms.getFirst()) : Json.strings(terms);
    }

    /// Reads a list credential, signed or not, that says its own id.
    public static Reading read(JsonObject json) {
        return StatusListCredentialReader.read(json, Optional.empty());
    }

    /// Reads a list credential, signed or not.
    ///
    /// @param fetchedFrom its address; a list that says no id of its own is taken for the one of that address
    public static Reading read(JsonObject json, URI fetchedFrom) {
        return StatusListCredentialReader.read(json, Optional.of(fetchedFrom));
    }
}
