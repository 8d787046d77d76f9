package dev.assay.openbadges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.openbadges.verify.ReceivedBadge.Identity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Whether a badge belongs to an e-mail address. Source: Open Badges 3.0, IdentityObject: `sha256$` and the hash of
/// the address followed by the salt. An address is compared as given and in lower case.
final class RecipientCheck {
    private RecipientCheck() {}

    static CheckOutcome check(ReceivedBadge badge, String email) {
        List<Identity> addresses = badge.identities().stream()
                .filter(identity -> identity.type().equals("emailAddress"))
                .toList();
        if (addresses.isEmpty()) {
            return new CheckOutcome.Unknown(Gap.NO_RECIPIENT, "the badge names no e-mail address to compare with");
        }
        if (addresses.stream().anyMatch(identity -> isOf(identity, email.strip()))) {
            return new CheckOutcome.Passed("it was issued to the e-mail address that was asked about");
        }
        boolean odd = addresses.stream()
                .anyMatch(identity -> identity.hashed()
                        && !identity.value().toLowerCase(Locale.ROOT).startsWith("sha256$"));
        return odd
                ? new CheckOutcome.Unknown(Gap.UNSUPPORTED, "the recipient is hashed in another way than sha256")
                : new CheckOutcome.Failed(Fault.OTHER_RECIPIENT, "it was issued to another e-mail address");
    }

    private static boolean isOf(Identity identity, String email) {
        String lower = email.toLowerCase(Locale.ROOT);
        if (!identity.hashed()) {
            return identity.value().toLowerCase(Locale.ROOT).equals(lower);
        }
        String salt = identity.salt().orElse("");
        return identity.value().equalsIgnoreCase(sha256(email + salt))
                || identity.value().equalsIgnoreCase(sha256(lower + salt));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "sha256$" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
