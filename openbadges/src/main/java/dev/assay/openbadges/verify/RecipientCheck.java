package dev.assay.openbadges.verify;

import dev.assay.openbadges.IdentifierType;
import dev.assay.openbadges.IdentityObject.Match;
import dev.assay.openbadges.OpenBadgeCredential;
import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a badge belongs to somebody: an e-mail address, compared with the identities that the badge names
/// ([IdentityObject#matches]), or an id such as a DID, compared with that of its subject.
final class RecipientCheck {
    private static final String MAIL = "mailto:";
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");

    private RecipientCheck() {}

    /// Whether what was asked about is an id, not an e-mail address.
    static boolean isAddress(String asked) {
        return ADDRESS.matcher(asked.strip()).matches() && !isMail(asked);
    }

    private static boolean isMail(String asked) {
        return asked.strip().toLowerCase(Locale.ROOT).startsWith(MAIL);
    }

    /// The address that was asked about, without `mailto:`.
    static String email(String asked) {
        return isMail(asked) ? asked.strip().substring(MAIL.length()) : asked;
    }

    static CheckOutcome check(OpenBadgeCredential badge, String asked) {
        var subject = badge.credentialSubject().id();
        if (isAddress(asked)) {
            return subject.map(id -> outcome(id.toString().equals(asked.strip())))
                    .orElseGet(() -> unknown(Gap.NO_RECIPIENT, "the badge names no id of its holder to compare with"));
        }
        var email = email(asked);
        var matches = badge.credentialSubject().identifiers().stream()
                .filter(identity -> identity.identityType().equals(IdentifierType.EMAIL_ADDRESS))
                .map(identity -> identity.matches(IdentifierType.EMAIL_ADDRESS, email))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Match.class)));
        mail(subject).ifPresent(own -> matches.add(same(own, email) ? Match.SAME : Match.OTHER));
        if (matches.contains(Match.SAME)) {
            return outcome(true);
        }
        if (matches.contains(Match.UNKNOWN)) {
            return unknown(Gap.UNSUPPORTED, "the recipient is hashed in another way than with SHA-256 or MD5");
        }
        return matches.isEmpty()
                ? unknown(Gap.NO_RECIPIENT, "the badge names no e-mail address to compare with")
                : outcome(false);
    }

    private static Optional<String> mail(Optional<URI> subject) {
        return subject.filter(id -> MAIL.equalsIgnoreCase(id.getScheme() + ":")).map(URI::getSchemeSpecificPart);
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    static CheckOutcome outcome(boolean same) {
        return same
                ? new CheckOutcome.Passed("it was issued to whom was asked about")
                : new CheckOutcome.Failed(Fault.OTHER_RECIPIENT, "it was issued to somebody else");
    }

    private static CheckOutcome unknown(Gap gap, String words) {
        return new CheckOutcome.Unknown(gap, words);
    }
}
