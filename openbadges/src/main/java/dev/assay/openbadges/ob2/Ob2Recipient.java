package dev.assay.openbadges.ob2;

import dev.assay.openbadges.rdfc.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/// Whom a badge was given to (Open Badges 2.0, class IdentityObject).
///
/// @param type     what kind of identity it is: mostly `email`
/// @param identity in the open, or `sha256$` and the hexadecimal hash of identity and salt together
public record Ob2Recipient(String type, boolean hashed, String identity, Optional<String> salt) {

    private static final String ALGORITHM = "sha256$";

    static Ob2Recipient of(Ob2Json json) {
        return new Ob2Recipient(
                json.text("type"), json.isTrue("hashed"), json.text("identity"), json.optionalText("salt"));
    }

    /// Whether [#isEmail] can tell: another kind of identity, or another hash than SHA-256, says neither yes nor no.
    public boolean isComparable() {
        return type.equals("email")
                && (!hashed || identity.toLowerCase(Locale.ROOT).startsWith(ALGORITHM));
    }

    /// Whether this is an e-mail address and the given one, as given or in lower case; false for other hashes than
    /// SHA-256.
    public boolean isEmail(String email) {
        if (!type.equals("email")) {
            return false;
        }
        var lower = email.strip().toLowerCase(Locale.ROOT);
        return hashed
                ? hashIs(email.strip()) || hashIs(lower)
                : identity.strip().toLowerCase(Locale.ROOT).equals(lower);
    }

    private boolean hashIs(String email) {
        return MessageDigest.isEqual(
                (ALGORITHM + Sha256.hex(email + salt.orElse(""))).getBytes(StandardCharsets.US_ASCII),
                identity.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /// Without the identity: an address in the open is nobody's business in a log.
    @Override
    public String toString() {
        return "Ob2Recipient[" + type + (hashed ? ", hashed]" : "]");
    }
}
