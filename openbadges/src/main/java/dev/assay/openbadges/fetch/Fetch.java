package dev.assay.openbadges.fetch;

import java.net.URI;

/// What asking for a document gives.
public sealed interface Fetch {
    /// The document.
    ///
    /// @param contentType the media type the server named, empty when it named none
    /// @param finalUrl the address after redirects
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of each document would only cost
    record Fetched(byte[] bytes, String contentType, URI finalUrl) implements Fetch {}

    /// The address is one we do not go to; `why` is a sentence for people and names no address inside a network.
    record Refused(String why) implements Fetch {}

    /// The document could not be had; `why` is a sentence for people.
    record Failed(String why) implements Fetch {}
}
