package dev.assay.server.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address in its one canonical form: lower case, the domain in its ASCII form (IDNA), at most 254
/// characters. Only a mail can tell
/// whether it exists; this checks that it could.
public record EmailAddress(String value) {
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public EmailAddress {
        if (!isCanonical(value)) {
            throw new IllegalArgumentException("Not an e-mail address in canonical form");
        }
    }

    /// Reads what somebody typed; empty when no mail could ever reach it.
    public static Optional<EmailAddress> parse(String typed) {
        var text = typed.strip();
        var at = text.indexOf('@');
        if (at < 1 || text.length() > 254) {
            return Optional.empty();
        }
        try {
            var domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            var canonical = (text.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
            return isCanonical(canonical) ? Optional.of(new EmailAddress(canonical)) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    private static boolean isCanonical(String text) {
        var at = text.indexOf('@');
        return at >= 1
                && at <= 64
                && text.length() <= 254
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
