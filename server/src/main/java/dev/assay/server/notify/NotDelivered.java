package dev.assay.server.notify;

/// A mail could not be sent this time. The message tells why without a word of the mail, its address or its reader, for
/// it is logged; there is no trace, since the machine beyond is at fault.
public final class NotDelivered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotDelivered(String why) {
        super("A mail was not sent and will be tried again: " + why, null, false, false);
    }
}
