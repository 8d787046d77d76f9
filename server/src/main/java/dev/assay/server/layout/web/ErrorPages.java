package dev.assay.server.layout.web;

import dev.assay.server.layout.PageHeaders;
import dev.assay.server.layout.Pages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Every error that reached the container: a page that says what to do next, or a problem document (RFC 9457) for
/// programs.
@Controller
class ErrorPages implements ErrorController {
    private final Pages pages;
    private final PageHeaders headers;

    ErrorPages(Pages pages, PageHeaders headers) {
        this.pages = pages;
        this.headers = headers;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    View page(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        // What is refused before the security filters run lacks the headers that they set.
        headers.write(response);
        return pages.show(status, "layout/error", Map.of("status", status.value(), "words", ErrorWords.of(status)));
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        // What is refused before the security filters run lacks the headers that they set.
        headers.write(response);
        var words = ErrorWords.of(status);
        var problem = ProblemDetail.forStatusAndDetail(status, words.what() + " " + words.next());
        problem.setTitle(words.title());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
