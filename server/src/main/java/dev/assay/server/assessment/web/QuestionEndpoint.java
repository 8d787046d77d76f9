package dev.assay.server.assessment.web;

import dev.assay.server.layout.PageHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// GET of a question's page by somebody who carries the attempt's pass: the second most frequent request, answered like
/// [AnswerEndpoint] before session, security and dispatch. All else goes on to [QuestionPages].
class QuestionEndpoint extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/attempts/([0-9a-f-]{36})/questions/([1-9][0-9]{0,2})");

    private final transient Sittings sittings;
    private final transient QuestionPages questions;
    private final transient PageHeaders headers;

    QuestionEndpoint(Sittings sittings, QuestionPages questions, PageHeaders headers) {
        this.sittings = sittings;
        this.questions = questions;
        this.headers = headers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var page = request.getMethod().equals("GET") ? page(request) : Optional.<View>empty();
        if (page.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        headers.write(response);
        try {
            page.get().render(Map.of(), request, response);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }

    private Optional<View> page(HttpServletRequest request) {
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches()) {
            return Optional.empty();
        }
        try {
            return Sittings.id(address.group(1))
                    .flatMap(id -> sittings.byPass(request, id))
                    .flatMap(sitting -> questions.open(sitting, address.group(2)));
        } catch (ResponseStatusException absent) {
            return Optional.empty();
        }
    }
}
