package dev.assay.server.notify;

import java.time.Instant;

/// A letter on its way to one address.
public record Outgoing(Delivery delivery, String to, Letter letter, Instant at) {}
