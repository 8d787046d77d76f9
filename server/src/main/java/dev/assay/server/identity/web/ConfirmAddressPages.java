package dev.assay.server.identity.web;

import dev.assay.server.identity.Account;
import dev.assay.server.identity.LinkTokens.DoesNotHold;
import dev.assay.server.identity.LinkTokens.Expired;
import dev.assay.server.identity.LinkTokens.Genuine;
import dev.assay.server.identity.LinkTokens.Verdict;
import dev.assay.server.identity.flow.ConfirmAddress;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Confirming an address by the mailed link, signed in or not. Opening the link changes nothing; the button does.
@Controller
class ConfirmAddressPages {
    private final Pages pages;
    private final ConfirmAddress confirmAddress;

    ConfirmAddressPages(Pages pages, ConfirmAddress confirmAddress) {
        this.pages = pages;
        this.confirmAddress = confirmAddress;
    }

    @GetMapping("/confirm-address")
    View ask(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        var verdict = confirmAddress.look(token);
        return page(verdict, token, verdict instanceof Genuine(var account) && account.isConfirmed(), response);
    }

    @PostMapping("/confirm-address")
    View confirm(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        return page(confirmAddress.confirm(token), token, true, response);
    }

    private View page(Verdict verdict, String token, boolean done, HttpServletResponse response) {
        LinkPages.keepAddressSecret(response);
        return switch (verdict) {
            case Genuine(Account account) ->
                pages.show("identity/confirm-address", Map.of("account", account, "token", token, "done", done));
            case Expired over ->
                LinkPages.gone(
                        pages,
                        "This link's time is over",
                        "A link to confirm an address holds for three days after it is sent.",
                        "/me/account",
                        "Go to your account and send it again");
            case DoesNotHold not ->
                LinkPages.gone(
                        pages,
                        "This link does not hold",
                        "Part of the address is missing, or it belongs to an account that is gone.",
                        "/me/account",
                        "Go to your account and send it again");
        };
    }
}
