package dev.assay.openbadges.fetch;

import java.net.URI;

/// Where documents that a credential names come from: issuers' keys, status lists, badges behind an address.
@FunctionalInterface
public interface Documents {
    /// No document at all, and nothing is fetched.
    Documents NONE = (url, accept) -> new Fetch.Absent("nothing may be fetched (offline)");

    /// Gets one document; never throws for anything the other side does.
    ///
    /// @param accept the media types to ask for, as an Accept header
    Fetch get(URI url, String accept);

    /// This source first, and another for what is absent here. What is here but broken stays broken.
    default Documents or(Documents other) {
        return (url, accept) -> switch (get(url, accept)) {
            case Fetch.Absent _ -> other.get(url, accept);
            case Fetch.Fetched fetched -> fetched;
            case Fetch.Refused refused -> refused;
            case Fetch.Failed failed -> failed;
        };
    }
}
