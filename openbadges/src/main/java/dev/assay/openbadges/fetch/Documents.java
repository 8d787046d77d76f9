package dev.assay.openbadges.fetch;

import java.net.URI;

/// Where documents that a credential names come from: issuers' keys, status lists, badges behind an address.
@FunctionalInterface
public interface Documents {
    /// Gets one document; never throws for anything the other side does.
    ///
    /// @param accept the media types to ask for, as an Accept header
    Fetch get(URI url, String accept);
}
