package dev.assay.server.badge.web;

import dev.assay.openbadges.verify.VerificationReport;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.flow.FetchAllowances;
import dev.assay.server.badge.flow.Verifications;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Verifies a badge that anybody brings: its address, its JSON, or a file.
@Controller
class VerifyPages {
    private static final String NOTHING = "Enter the address of a badge, paste its JSON or token, or choose its file";
    private static final String NO_EMAIL =
            "Enter an address with an @, like name@mail.example, or a DID, or leave this empty";
    private static final String TOO_OFTEN =
            "You had many badges checked in a short time. Wait half a minute and send this again";

    private final Verifications verifications;
    private final FetchAllowances allowances;
    private final BaseUrl baseUrl;
    private final InstantSource clock;
    private final Pages pages;

    VerifyPages(
            Verifications verifications,
            FetchAllowances allowances,
            BaseUrl baseUrl,
            InstantSource clock,
            Pages pages) {
        this.verifications = verifications;
        this.allowances = allowances;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.pages = pages;
    }

    /// The empty form. An address of this server is answered at once, so that a badge's page can link its report.
    @GetMapping("/verify")
    View form(@RequestParam(defaultValue = "") String badge) {
        return address(badge)
                .filter(verifications::isOwn)
                .map(own -> report(own.toString(), verifications.check(own, Optional.empty())))
                .orElseGet(() -> form(HttpStatus.OK, new VerifyForm(badge.strip(), "", "", "")));
    }

    @PostMapping("/verify")
    View verify(
            @RequestParam(defaultValue = "") String badge,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = file == null || file.isEmpty() ? null : file;
        if (badge.isBlank() && chosen == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, new VerifyForm("", email, NOTHING, ""));
        }
        if (!email.isBlank() && !email.strip().matches("[^@\\s]+@[^@\\s]+|did:\\S+")) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, new VerifyForm(badge, email, "", NO_EMAIL));
        }
        if (!allowances.take(Sender.of(request))) {
            response.setHeader("Retry-After", "30");
            return form(HttpStatus.TOO_MANY_REQUESTS, new VerifyForm(badge, email, TOO_OFTEN, ""));
        }
        var recipient = Optional.of(email.strip()).filter(text -> !text.isEmpty());
        return chosen == null
                ? typed(badge, recipient)
                : report(fileName(chosen), verifications.check(chosen.getBytes(), recipient));
    }

    private View typed(String badge, Optional<String> recipient) {
        var address = address(badge);
        return address.isPresent()
                ? report(address.get().toString(), verifications.check(address.get(), recipient))
                : report(
                        "What you pasted",
                        verifications.check(badge.strip().getBytes(StandardCharsets.UTF_8), recipient));
    }

    /// An address that was typed, or the bare id of a badge of this server.
    private Optional<URI> address(String typed) {
        var text = typed.strip();
        if (!text.matches("(?i)https?://\\S+")) {
            return BadgeId.read(text).map(id -> URI.create(baseUrl.at("/b/" + id)));
        }
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private View form(HttpStatus status, VerifyForm form) {
        return pages.show(status, "badge/verify", Map.of("form", form));
    }

    private View report(String source, VerificationReport report) {
        return pages.show(
                "badge/report",
                Map.of(
                        "view", new ReportView(source, clock.instant(), report),
                        "form", new VerifyForm("", "", "", "")));
    }

    private static String fileName(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return name.isBlank() ? "The file you chose" : name;
    }
}
