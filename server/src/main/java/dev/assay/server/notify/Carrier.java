package dev.assay.server.notify;

/// Takes letters away: to a mail server, or into a folder.
public interface Carrier {
    /// Returns when the letter is in safe hands. Throws `NotDelivered` when it is not.
    void carry(Outgoing mail);
}
