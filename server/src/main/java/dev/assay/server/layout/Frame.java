package dev.assay.server.layout;

import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;

/// What every page knows beside its own matter: who is signed in, where it stands, and how its forms prove that they
/// are ours.
public final class Frame {
    private final HttpServletRequest request;
    private final BaseUrl baseUrl;
    private final Assets assets;

    Frame(HttpServletRequest request, BaseUrl baseUrl, Assets assets) {
        this.request = request;
        this.baseUrl = baseUrl;
        this.assets = assets;
    }

    public Optional<SignedIn> who() {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    /// The path of the request, as in `/plans/serverless`.
    public String path() {
        return request.getRequestURI();
    }

    public BaseUrl baseUrl() {
        return baseUrl;
    }

    /// The address of a file of the design system, with the hash of its bytes, so that browsers may keep it for ever.
    public String asset(String name) {
        return assets.address(name);
    }

    /// The hidden field every form of a signed-in or anonymous visitor carries. Asking for it sets a cookie, so only
    /// pages with forms do.
    public Optional<FormToken> formToken() {
        return Optional.ofNullable(csrf()).map(token -> new FormToken(token.getParameterName(), token.getToken()));
    }

    private @Nullable CsrfToken csrf() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    /// Name and value of the hidden field.
    public record FormToken(String name, String value) {}
}
