package dev.assay.openbadges.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// What asking for a document gives.
public sealed interface Fetch {
    /// The document.
    ///
    /// @param contentType the media type the server named, empty when it named none
    /// @param finalUrl the address after redirects; of scheme `file` where the asker supplied the document
    /// @param maxAge how long the server lets the document be kept, zero for not at all; empty when it did not say
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of each document would only cost
    record Fetched(byte[] bytes, String contentType, URI finalUrl, Optional<Duration> maxAge) implements Fetch {
        public Fetched(byte[] bytes, String contentType, URI finalUrl) {
            this(bytes, contentType, finalUrl, Optional.empty());
        }

        /// The host that gave the document, where it is another than the one that was asked: a redirect may lead to
        /// a site that speaks for nobody but itself. Empty also where the asker supplied the document.
        public Optional<String> anotherHost(URI asked) {
            boolean same =
                    "file".equals(finalUrl.getScheme()) || asked.getHost().equalsIgnoreCase(finalUrl.getHost());
            return same ? Optional.empty() : Optional.of(finalUrl.getHost());
        }
    }

    /// This source does not have the document, and nobody was asked for it; another source may.
    record Absent(String why) implements Fetch {}

    /// The address is one we do not go to; `why` is a sentence for people and names no address inside a network.
    record Refused(String why) implements Fetch {}

    /// The document could not be had; `why` is a sentence for people.
    record Failed(String why) implements Fetch {}
}
