package dev.assay.server.notify;

import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.notify.Letter.Link;
import dev.assay.server.notify.Letter.Part;
import dev.assay.server.notify.Letter.Quote;
import dev.assay.server.notify.Letter.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every letter this server writes.
///
/// Those about an address nobody confirmed yet carry no name: a stranger could type an advertisement as a name and have
/// it sent to somebody else.
public final class Letters {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final BaseUrl baseUrl;

    public Letters(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    public Letter badgeIssued(String name, String badge, Instant issuedAt) {
        return letter(
                "Your badge is ready",
                new Words("Hello " + name + ","),
                new Words("You passed the assessment, and your badge was issued on " + WHEN.format(issuedAt) + "."),
                new Words("Nobody else can see it yet. Open its page to choose the name it shows and who may see it. "
                        + "After that you can share it."),
                new Link(baseUrl.at("/me/badges/" + badge)),
                new Words("Once the badge has been public, the name on it stays as it is."));
    }

    public Letter badgeRevoked(String name, String badge, String reason, Instant revokedAt) {
        return letter(
                "Your badge was revoked",
                new Words("Hello " + name + ","),
                new Words("Your badge was revoked on " + WHEN.format(revokedAt)
                        + " by an owner of this server. The reason they gave:"),
                new Quote(reason),
                new Words("The badge's page now says so, and shows this reason to everybody who may see the page:"),
                new Link(baseUrl.at("/b/" + badge)),
                new Words("If you think this is wrong, tell whoever runs this server."));
    }

    public Letter confirmAddress(String link) {
        return letter(
                "Confirm your address",
                new Words("Somebody signed up at " + baseUrl.value() + " with this address. If it was you, open this "
                        + "page and press its button. A badge can name your address only after that."),
                new Link(link),
                new Words("The link works once and not for ever; the page says when it is over. "
                        + "If it was not you, do nothing."));
    }

    public Letter resetPassword(String link) {
        return letter(
                "Set a new password",
                new Words("Somebody asked for a new password for the account with this address at " + baseUrl.value()
                        + ", or tried to sign up with it again. If it was you, open this page and choose one."),
                new Link(link),
                new Words("The link works once and for a short time only. If it was not you, do nothing: "
                        + "your password stays as it is."));
    }

    private Letter letter(String subject, Part... parts) {
        var all = new ArrayList<>(List.of(parts));
        all.add(new Words("This mail was sent by the server at " + baseUrl.value() + ". Answers to it are not read."));
        return new Letter(subject, all);
    }
}
