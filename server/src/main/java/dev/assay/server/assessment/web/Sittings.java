package dev.assay.server.assessment.web;

import dev.assay.server.assessment.Attempts;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.AttemptPasses;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Who may sit at an attempt: whoever carries its pass, a cookie that the browser sends to this attempt's addresses
/// only. Without one, the session of the account that started it gets a new pass.
@Component
class Sittings {
    /// The cookie's name; on https browsers only take it over https.
    static final String COOKIE = "assay_attempt";

    private static final Duration KEPT = Duration.ofDays(7);

    private final AttemptPasses passes;
    private final Attempts attempts;
    private final BaseUrl baseUrl;
    private final InstantSource clock;

    Sittings(AttemptPasses passes, Attempts attempts, BaseUrl baseUrl, InstantSource clock) {
        this.passes = passes;
        this.attempts = attempts;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /// Somebody at their own attempt; `formToken` goes into its forms.
    record Sitting(AttemptId attempt, SignedIn who, String formToken) {
        boolean sentThis(@Nullable String token) {
            return token != null
                    && MessageDigest.isEqual(
                            token.getBytes(StandardCharsets.UTF_8), formToken.getBytes(StandardCharsets.UTF_8));
        }
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static Optional<AttemptId> id(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new AttemptId(id)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The sitting that the request's pass opens, without asking the session or the database.
    Optional<Sitting> byPass(HttpServletRequest request, AttemptId attempt) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (var cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                var pass = cookie.getValue();
                return passes.open(pass, attempt, clock.instant())
                        .map(who -> new Sitting(attempt, who, passes.formToken(pass)));
            }
        }
        return Optional.empty();
    }

    /// As [#byPass], or by the session, which then gets a pass. Everybody else is told that there is no such page.
    Sitting sitting(String attempt, HttpServletRequest request, HttpServletResponse response) {
        var id = id(attempt).orElseThrow(Sittings::absent);
        return byPass(request, id).orElseGet(() -> issue(id, owner(id), response));
    }

    /// The signed-in account, if the attempt is its own.
    SignedIn owner(AttemptId attempt) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof SignedIn who)) {
            throw new InsufficientAuthenticationException("Sign in to go on with your attempt");
        }
        return attempts.attempt(attempt)
                .filter(found -> found.account().equals(who.accountId()))
                .map(found -> who)
                .orElseThrow(Sittings::absent);
    }

    Sitting issue(AttemptId attempt, SignedIn who, HttpServletResponse response) {
        var pass = passes.issue(who, attempt, clock.instant());
        var cookie = ResponseCookie.from(COOKIE, pass)
                .path("/attempts/" + attempt)
                .httpOnly(true)
                .secure(baseUrl.isHttps())
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return new Sitting(attempt, who, passes.formToken(pass));
    }
}
