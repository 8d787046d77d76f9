package dev.assay.server.badge;

import java.net.URI;
import java.time.Instant;

/// A status list that was opened: its number, the DID of the badges' issuer, and the address that the badges name.
public record StatusListAddress(int number, String issuer, URI address, Instant openedAt) {}
