package dev.assay.openbadges.verify;

import dev.assay.openbadges.Credential;
import dev.assay.openbadges.bundle.BadgeBundle;
import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.openbadges.status.RevocationList;
import dev.assay.openbadges.status.RevocationListEntry;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusEntry.Mark;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Whether a badge was revoked or suspended since it was issued.
///
/// Only a set mark in a list that the issuer signed fails; a list that cannot be had, or is not what it should be,
/// leaves the question open. A list from a bundle answers for its own date, and the words say so.
final class StatusCheck {
    private static final String ACCEPT =
            "application/vc, application/vc+ld+json, application/ld+json, application/json, application/vc+jwt";
    private static final int MOST_ENTRIES = 4;

    private final BoundedDocuments documents;
    private final SignatureChecks signatures;
    private final Optional<BadgeBundle> bundle;
    private final Instant at;

    StatusCheck(BoundedDocuments documents, SignatureChecks signatures, Optional<BadgeBundle> bundle, Instant at) {
        this.documents = documents;
        this.signatures = signatures;
        this.bundle = bundle;
        this.at = at;
    }

    /// @param keys those under which the credential was verified
    CheckOutcome check(Credential credential, Set<VerificationKey> keys) {
        var statuses = credential.credentialStatus();
        if (statuses.isEmpty() && credential.json().containsKey("status")) {
            return new CheckOutcome.Unknown(Gap.UNSUPPORTED, "its status is told by a list of tokens, not known here");
        }
        if (statuses.size() > MOST_ENTRIES) {
            return new CheckOutcome.Unknown(Gap.TOO_COMPLEX, "it names more than " + MOST_ENTRIES + " status entries");
        }
        return statuses.stream()
                .map(status -> check(new Of(credential, keys), status.json()))
                .reduce(CheckOutcome::worse)
                .orElseGet(() -> new CheckOutcome.Passed("it names no status list, so its issuer cannot revoke it"));
    }

    private CheckOutcome check(Of of, JsonObject status) {
        return switch (StatusEntry.read(status)) {
            case StatusEntry.Reading.Read(var entry)
            when !entry.purpose().invalidates() ->
                decidesNothing(entry.purpose().term());
            case StatusEntry.Reading.Read(var entry) -> lookUp(of, entry);
            case StatusEntry.Reading.OnRevocationList(var entry) -> lookUp(of, entry);
            case StatusEntry.Reading.Irrelevant(var purpose) -> decidesNothing(purpose);
            case StatusEntry.Reading.OtherKind(var type) ->
                new CheckOutcome.Unknown(Gap.UNSUPPORTED, "its status is of the kind " + type + ", not known here");
            case StatusEntry.Reading.Unreadable(var reason) -> new CheckOutcome.Failed(Fault.WRONG_SHAPE, reason);
        };
    }

    private record Of(Credential credential, Set<VerificationKey> keys) {}

    private static CheckOutcome decidesNothing(String purpose) {
        return new CheckOutcome.Passed("a status about " + purpose + " decides nothing");
    }

    private CheckOutcome lookUp(Of of, StatusEntry entry) {
        return switch (documents.get(entry.list(), ACCEPT)) {
            case BoundedDocuments.Got.Document(byte[] bytes) ->
                switch (StatusDocument.read(bytes)) {
                    case StatusDocument.Reading.Read(var list) -> inLiveList(of, entry, list);
                    case StatusDocument.Reading.Unreadable(var reason) -> unusable(entry.list(), reason);
                };
            case BoundedDocuments.Got.Nothing(var why) ->
                bundled(entry)
                        .map(list -> inBundledList(of, entry, new StatusDocument.Embedded(list), why))
                        .orElseGet(() -> notLookedUp(why));
        };
    }

    /// A list of 1EdTech is not signed: it is worth what the address is that the signed badge names.
    private CheckOutcome lookUp(Of of, RevocationListEntry entry) {
        return switch (documents.get(entry.list(), ACCEPT)) {
            case BoundedDocuments.Got.Nothing(var why) -> notLookedUp(why);
            case BoundedDocuments.Got.Document(byte[] bytes) ->
                StrictJson.read(bytes) instanceof JsonReading.Read(JsonObject json)
                                && RevocationList.read(json) instanceof RevocationList.Reading.Read(var list)
                        ? inRevocationList(of.credential(), entry.list(), list)
                        : unusable(entry.list(), "it is not a revocation list");
        };
    }

    private static CheckOutcome inRevocationList(Credential credential, URI address, RevocationList list) {
        if (!list.issuer().equals(credential.issuer().id())) {
            return unusable(address, "it is issued by " + list.issuer() + ", not by the badge's issuer");
        }
        return list.lookUp(credential.id().toString())
                .<CheckOutcome>map(revoked -> new CheckOutcome.Failed(
                        Fault.REVOKED,
                        "its issuer has revoked it"
                                + revoked.reason().map(reason -> ": " + reason).orElse("")))
                .orElseGet(() -> new CheckOutcome.Passed("it is not revoked, by the issuer's list at " + address));
    }

    private CheckOutcome notLookedUp(CheckOutcome.Unknown why) {
        return switch (why.orLeftOutOffline()) {
            case CheckOutcome.NotChecked(var words) ->
                new CheckOutcome.NotChecked("not checked, as of " + DateTimes.write(at) + ": " + words);
            case CheckOutcome other -> other;
        };
    }

    private Optional<JsonObject> bundled(StatusEntry entry) {
        return bundle.stream()
                .flatMap(its -> its.statusLists().stream())
                .filter(list ->
                        Json.text(list, "id").equals(Optional.of(entry.list().toString())))
                .findFirst();
    }

    private CheckOutcome inLiveList(Of of, StatusEntry entry, StatusDocument document) {
        return inList(of, entry, document, list -> {
            if (list.validUntil().isPresent() && !at.isBefore(list.validUntil().get())) {
                return unusable(
                        entry.list(),
                        "it was only good until " + list.validUntil().get());
            }
            return new CheckOutcome.Passed(
                    "it is not " + entry.purpose().participle() + ", by the issuer's list of " + list.validFrom());
        });
    }

    private CheckOutcome inBundledList(Of of, StatusEntry entry, StatusDocument document, CheckOutcome.Unknown why) {
        return inList(of, entry, document, list -> {
            if (list.validFrom().isBefore(of.credential().validFrom())) {
                return unusable(entry.list(), "the bundle's copy is older than the badge");
            }
            return new CheckOutcome.Passed("it was not " + entry.purpose().participle() + " as of " + list.validFrom()
                    + ", by the issuer's list in the bundle; later changes were not looked for (" + why.words() + ")");
        });
    }

    @FunctionalInterface
    private interface WhenClear {
        CheckOutcome say(StatusListCredential list);
    }

    private CheckOutcome inList(Of of, StatusEntry entry, StatusDocument document, WhenClear whenClear) {
        return switch (StatusListCredential.read(document.json(), entry.list())) {
            case StatusListCredential.Reading.Unreadable(var reason) -> unusable(entry.list(), reason);
            case StatusListCredential.Reading.Read(var list) -> {
                var doubt = doubt(of, document, list);
                yield doubt.isPresent()
                        ? unusable(entry.list(), doubt.get())
                        : switch (entry.lookUp(list)) {
                            case Mark.Clear _ -> whenClear.say(list);
                            case Mark.Marked(var purpose, var _, var _) -> marked(purpose, list);
                            case Mark.Mismatch(var _, var reason) -> unusable(entry.list(), reason);
                        };
            }
        };
    }

    /// Why the list is not the issuer's word, if so.
    private Optional<String> doubt(Of of, StatusDocument document, StatusListCredential list) {
        if (!list.issuer().equals(of.credential().issuer().id())) {
            return Optional.of("it is issued by " + list.issuer() + ", not by the badge's issuer");
        }
        var signature = document.signature(signatures, list.issuer());
        if (!(signature.proof() instanceof CheckOutcome.Passed)) {
            return Optional.of(signature.proof().words());
        }
        var key = CheckOutcome.worse(signature.key(), signature.issuer());
        return switch (key) {
            case CheckOutcome.Passed _ -> Optional.empty();
            case CheckOutcome.NotChecked(var words) -> Optional.of(words);
            // by the key that signed the badge itself, of which its own issuer check says whose it is
            case CheckOutcome.Unknown(var gap, var _)
            when gap == Gap.UNPROVEN_ISSUER && of.keys().containsAll(signature.keys()) -> Optional.empty();
            case CheckOutcome.Unknown(var _, var words) -> Optional.of(words);
            case CheckOutcome.Failed(var _, var words) -> Optional.of(words);
        };
    }

    private static CheckOutcome marked(StatusPurpose purpose, StatusListCredential list) {
        var words = "its issuer has " + purpose.participle() + " it, by the list of " + list.validFrom();
        return switch (purpose) {
            case REVOCATION -> new CheckOutcome.Failed(Fault.REVOKED, words);
            case SUSPENSION -> new CheckOutcome.Failed(Fault.SUSPENDED, words);
            case REFRESH, MESSAGE -> decidesNothing(purpose.term());
        };
    }

    private static CheckOutcome unusable(URI list, String why) {
        return new CheckOutcome.Unknown(Gap.UNUSABLE_DOCUMENT, "the status list " + list + " cannot be used: " + why);
    }
}
