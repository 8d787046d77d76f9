package dev.assay.server.notify;

import java.time.Instant;

/// A mail that lies in the folder: its number there counts up from 1; `text` is its plain text part.
public record StoredMail(int number, Instant at, String to, String subject, String text) {}
