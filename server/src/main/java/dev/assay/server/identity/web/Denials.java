package dev.assay.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// What somebody hears who may not: people are led to sign in and back, programs get 401, and an address that no rule
/// names does not exist for anybody, whether or not something would answer there.
final class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {
    /// Longer addresses are none of our pages, and would not fit into the head of an answer.
    private static final int LONGEST_RETURN = 2000;
    private static final AuthorizationDecision NO_SUCH_ADDRESS = new AuthorizationDecision(false);

    static final AuthorizationManager<RequestAuthorizationContext> UNLISTED = (who, request) -> NO_SUCH_ADDRESS;

    /// Not signed in.
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException {
        if (isUnlisted(notSignedIn.getCause())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isFromProgram(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/sign-in" + next(request));
        }
    }

    /// Signed in, but not as somebody who may; or a form that is not ours or was open too long.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        response.sendError(isUnlisted(denied) ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean isUnlisted(@Nullable Throwable denied) {
        return denied instanceof AuthorizationDeniedException why && why.getAuthorizationResult() == NO_SUCH_ADDRESS;
    }

    private static boolean isFromProgram(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return "empty".equals(request.getHeader("Sec-Fetch-Dest"))
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }

    /// Only a page that was read can be returned to; what a form sent is not sent again.
    private static String next(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "";
        }
        var query = request.getQueryString();
        var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return asked.length() > LONGEST_RETURN ? "" : "?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }
}
