package dev.assay.server.notify;

import java.util.Optional;

/// The mail server to hand letters to. Without a login none is sent. The password never prints.
public record SmtpServer(String host, int port, Encryption encryption, Optional<Login> login) {
    public SmtpServer {
        if (!(port >= 1 && port <= 65535)) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535");
        }
    }

    /// How the connection is protected.
    public enum Encryption {
        /// Begins in the clear and goes no further until it is encrypted (RFC 3207).
        STARTTLS(587),
        /// Encrypted from the first byte (RFC 8314).
        TLS(465),
        /// In the clear: for a mail server on the same machine or network.
        NONE(25);

        private final int usualPort;

        Encryption(int usualPort) {
            this.usualPort = usualPort;
        }

        public int usualPort() {
            return usualPort;
        }
    }

    /// Name and password.
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login(hidden)";
        }
    }
}
