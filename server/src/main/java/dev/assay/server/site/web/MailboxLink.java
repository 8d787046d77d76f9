package dev.assay.server.site.web;

import dev.assay.server.kernel.BaseUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether owners are led to the mailbox: where it answers, which is on a server that speaks to its own machine and has
/// no mail server.
@Component
class MailboxLink {
    private final boolean shown;

    MailboxLink(BaseUrl baseUrl, @Value("${assay.smtp.host:}") String smtpHost) {
        this.shown = baseUrl.isLoopback() && smtpHost.isBlank();
    }

    boolean isShown() {
        return shown;
    }
}
