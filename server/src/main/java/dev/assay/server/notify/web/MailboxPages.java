package dev.assay.server.notify.web;

import dev.assay.server.layout.Pages;
import dev.assay.server.notify.LinkedText;
import dev.assay.server.notify.flow.Mailbox;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Mails that would have been sent, for the owner who tries the server out.
@Controller
class MailboxPages {
    private static final int A_PAGE = 50;

    private final Mailbox mailbox;
    private final Pages pages;

    MailboxPages(Mailbox mailbox, Pages pages) {
        this.mailbox = mailbox;
        this.pages = pages;
    }

    @GetMapping("/mailbox")
    View list(@RequestParam(defaultValue = "") String before) {
        requireOpen();
        var mails = mailbox.page(before.isEmpty() ? Integer.MAX_VALUE : number(before), A_PAGE + 1);
        return pages.show(
                "notify/mailbox",
                Map.of("mails", mails.subList(0, Math.min(A_PAGE, mails.size())), "more", mails.size() > A_PAGE));
    }

    @GetMapping("/mailbox/{number}")
    View mail(@PathVariable String number) {
        requireOpen();
        var mail = mailbox.mail(number(number)).orElseThrow(MailboxPages::absent);
        return pages.show("notify/mail", Map.of("mail", mail, "lines", LinkedText.lines(mail.text())));
    }

    private void requireOpen() {
        if (!mailbox.isOpen()) {
            throw absent();
        }
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw absent();
        }
        return Integer.parseInt(text);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
