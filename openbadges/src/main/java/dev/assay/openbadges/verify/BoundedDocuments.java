package dev.assay.openbadges.verify;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import java.net.URI;
import java.util.Optional;

/// Fetches at most a few documents for one verification, so that a badge cannot name hundreds to wait for.
final class BoundedDocuments {
    private static final int MOST = 12;

    private final Documents documents;
    private int asked;

    BoundedDocuments(Optional<Documents> documents) {
        this.documents = documents.orElse(Documents.NONE);
    }

    sealed interface Got {
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Document(byte[] bytes) implements Got {}

        record Nothing(CheckOutcome.Unknown why) implements Got {}
    }

    Got get(URI url, String accept) {
        return switch (fetch(url, accept)) {
            case Fetch.Fetched fetched -> new Got.Document(fetched.bytes());
            case Fetch.Absent(String why) -> nothing(Gap.OFFLINE, url + " was not fetched: " + why);
            case Fetch.Failed(String why) -> nothing(Gap.UNREACHABLE, url + " could not be fetched: " + why);
            case Fetch.Refused(String why) -> nothing(Gap.REFUSED_ADDRESS, url + " is not fetched: " + why);
        };
    }

    /// The same for those who judge themselves what it means to get nothing.
    Fetch fetch(URI url, String accept) {
        if (asked == MOST) {
            return new Fetch.Refused("the badge names more than " + MOST + " documents to fetch");
        }
        var got = documents.get(url, accept);
        asked += got instanceof Fetch.Absent ? 0 : 1;
        return got;
    }

    /// Where a document is from, for people: files by their plain names, which addresses encode.
    static String place(URI from) {
        return "file".equals(from.getScheme()) ? from.getPath() : from.toString();
    }

    private static Got nothing(Gap gap, String words) {
        return new Got.Nothing(new CheckOutcome.Unknown(gap, words));
    }
}
