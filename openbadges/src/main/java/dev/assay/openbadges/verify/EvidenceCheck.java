package dev.assay.openbadges.verify;

import dev.assay.openbadges.digest.DigestedResource;
import dev.assay.openbadges.digest.ResourceDigests;
import dev.assay.openbadges.jsonld.PublishedContexts;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Whether what a badge points to is still what it was when it was signed: evidence, related resources, images and
/// schemas with a `digestSRI` or `digestMultibase` ([ResourceDigests]).
final class EvidenceCheck {
    private static final String ACCEPT = "*/*";

    private final BoundedDocuments documents;

    EvidenceCheck(BoundedDocuments documents) {
        this.documents = documents;
    }

    /// The worst of all; empty where the badge gives no digest.
    Optional<CheckOutcome> check(JsonObject credential) {
        var all = DigestedResource.in(credential);
        return all.stream()
                .map(this::check)
                .reduce(CheckOutcome::worse)
                .map(worst -> worst instanceof CheckOutcome.Passed && all.size() > 1
                        ? new CheckOutcome.Passed("all " + all.size() + " resources have the digests in the badge")
                        : worst);
    }

    private CheckOutcome check(DigestedResource resource) {
        var what = resource.id()
                .map(id -> id.substring(0, Math.min(id.length(), 200)))
                .orElse("a resource without id");
        return switch (resource.digests()) {
            case ResourceDigests.Reading.Absent _ -> new CheckOutcome.NotChecked(what + " has no digest");
            case ResourceDigests.Reading.Unreadable(var problem) ->
                new CheckOutcome.Unknown(Gap.UNSUPPORTED, what + " cannot be compared: " + problem);
            case ResourceDigests.Reading.Given(var digests) ->
                resource.id()
                        .map(id -> compare(id, what, digests))
                        .orElseGet(() -> new CheckOutcome.Unknown(
                                Gap.UNSUPPORTED, what + " has a digest, but no address to compare it at"));
        };
    }

    private CheckOutcome compare(String id, String what, ResourceDigests digests) {
        return switch (PublishedContexts.compare(id, digests)) {
            case SAME -> same(true, what);
            case OTHER -> same(false, what);
            case NOT_KNOWN ->
                InPlace.isOne(id)
                        ? InPlace.read(id)
                                .map(resource -> same(digests.areOf(resource.content()), what))
                                .orElseGet(() -> same(false, what))
                        : fetched(id, what, digests);
        };
    }

    private CheckOutcome fetched(String id, String what, ResourceDigests digests) {
        URI address;
        try {
            address = new URI(id);
        } catch (URISyntaxException noAddress) {
            return new CheckOutcome.Unknown(Gap.REFUSED_ADDRESS, what + " is not an address");
        }
        return switch (documents.get(address, ACCEPT)) {
            case BoundedDocuments.Got.Document(byte[] bytes) -> same(digests.areOf(bytes), what);
            case BoundedDocuments.Got.Nothing(CheckOutcome.Unknown why) -> why.orLeftOutOffline();
        };
    }

    private static CheckOutcome same(boolean same, String what) {
        return same
                ? new CheckOutcome.Passed(what + " has the digest in the badge")
                : new CheckOutcome.Failed(Fault.WRONG_DIGEST, what + " is not what was signed: its digest differs");
    }
}
