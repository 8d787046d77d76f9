package dev.assay.openbadges.verify;

import dev.assay.openbadges.bundle.BadgeBundle;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusEntry.Mark;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether a badge was revoked or suspended since it was issued.
///
/// Only a set mark in a list that the issuer signed fails; a list that cannot be had, or is not what it should be,
/// leaves the question open. A list from a bundle answers for its own date, and the words say so.
final class StatusCheck {
    private static final String ACCEPT =
            "application/vc, application/vc+ld+json, application/ld+json, application/json";
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

    CheckOutcome check(ReceivedBadge badge) {
        if (badge.statuses().size() > MOST_ENTRIES) {
            return new CheckOutcome.Unknown(Gap.TOO_COMPLEX, "it names more than " + MOST_ENTRIES + " status entries");
        }
        return badge.statuses().stream()
                .map(status -> check(badge, status))
                .reduce(CheckOutcome::worse)
                .orElseGet(() -> new CheckOutcome.Passed("it names no status list, so its issuer cannot revoke it"));
    }

    private CheckOutcome check(ReceivedBadge badge, JsonObject status) {
        return switch (StatusEntry.read(status)) {
            case StatusEntry.Reading.Read(var entry)
            when !entry.purpose().invalidates() ->
                decidesNothing(entry.purpose().term());
            case StatusEntry.Reading.Read(var entry) -> lookUp(badge, entry);
            case StatusEntry.Reading.OnRevocationList _ ->
                new CheckOutcome.Unknown(Gap.UNSUPPORTED, "its status is told by a list of 1EdTech, not read yet");
            case StatusEntry.Reading.Irrelevant(var purpose) -> decidesNothing(purpose);
            case StatusEntry.Reading.OtherKind(var type) ->
                new CheckOutcome.Unknown(Gap.UNSUPPORTED, "its status is of the kind " + type + ", not known here");
            case StatusEntry.Reading.Unreadable(var reason) -> new CheckOutcome.Failed(Fault.WRONG_SHAPE, reason);
        };
    }

    private static CheckOutcome decidesNothing(String purpose) {
        return new CheckOutcome.Passed("a status about " + purpose + " decides nothing");
    }

    private CheckOutcome lookUp(ReceivedBadge badge, StatusEntry entry) {
        return switch (documents.get(entry.list(), ACCEPT)) {
            case BoundedDocuments.Got.Document(byte[] bytes) ->
                StrictJson.read(bytes) instanceof JsonReading.Read(JsonObject json)
                        ? inLiveList(badge, entry, json)
                        : unusable(entry, "it is not JSON");
            case BoundedDocuments.Got.Nothing(var why) ->
                bundled(entry)
                        .map(list -> inBundledList(badge, entry, list, why))
                        .orElse(why);
        };
    }

    private Optional<JsonObject> bundled(StatusEntry entry) {
        return bundle.stream()
                .flatMap(its -> its.statusLists().stream())
                .filter(list ->
                        Json.text(list, "id").equals(Optional.of(entry.list().toString())))
                .findFirst();
    }

    private CheckOutcome inLiveList(ReceivedBadge badge, StatusEntry entry, JsonObject json) {
        return inList(badge, entry, json, list -> {
            if (list.validUntil().isPresent() && !at.isBefore(list.validUntil().get())) {
                return unusable(
                        entry, "it was only good until " + list.validUntil().get());
            }
            return new CheckOutcome.Passed(
                    "it is not " + entry.purpose().participle() + ", by the issuer's list of " + list.validFrom());
        });
    }

    private CheckOutcome inBundledList(
            ReceivedBadge badge, StatusEntry entry, JsonObject json, CheckOutcome.Unknown why) {
        return inList(badge, entry, json, list -> {
            if (list.validFrom().isBefore(badge.validFrom())) {
                return unusable(entry, "the bundle's copy is older than the badge");
            }
            return new CheckOutcome.Passed("it was not " + entry.purpose().participle() + " as of " + list.validFrom()
                    + ", by the issuer's list in the bundle; later changes were not looked for (" + why.words() + ")");
        });
    }

    @FunctionalInterface
    private interface WhenClear {
        CheckOutcome say(StatusListCredential list);
    }

    private CheckOutcome inList(ReceivedBadge badge, StatusEntry entry, JsonObject json, WhenClear whenClear) {
        return switch (StatusListCredential.read(json, entry.list())) {
            case StatusListCredential.Reading.Unreadable(var reason) -> unusable(entry, reason);
            case StatusListCredential.Reading.Read(var list) -> {
                var doubt = doubt(badge, json, list);
                yield doubt.isPresent()
                        ? unusable(entry, doubt.get())
                        : switch (entry.lookUp(list)) {
                            case Mark.Clear _ -> whenClear.say(list);
                            case Mark.Marked(var purpose, var _, var _) -> marked(purpose, list);
                            case Mark.Mismatch(var _, var reason) -> unusable(entry, reason);
                        };
            }
        };
    }

    /// Why the list is not the issuer's word, if so.
    private Optional<String> doubt(ReceivedBadge badge, JsonObject json, StatusListCredential list) {
        if (!list.issuer().equals(badge.issuer())) {
            return Optional.of("it is issued by " + list.issuer() + ", not by the badge's issuer");
        }
        List<JsonObject> proofs =
                new Fields(json).objects("proof").stream().map(Fields::json).toList();
        var signature = signatures.check(json, list.issuer(), proofs);
        if (!(signature.proof() instanceof CheckOutcome.Passed)) {
            return Optional.of(signature.proof().words());
        }
        var key = CheckOutcome.worse(signature.key(), signature.issuer());
        return switch (key) {
            case CheckOutcome.Passed _ -> Optional.empty();
            case CheckOutcome.NotChecked(var words) -> Optional.of(words);
            // said already, and decided, by the badge's own issuer check
            case CheckOutcome.Unknown(var gap, var _) when gap == Gap.UNPROVEN_ISSUER -> Optional.empty();
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

    private static CheckOutcome unusable(StatusEntry entry, String why) {
        return new CheckOutcome.Unknown(
                Gap.UNUSABLE_DOCUMENT, "the status list " + entry.list() + " cannot be used: " + why);
    }
}
