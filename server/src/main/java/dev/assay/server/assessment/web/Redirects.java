package dev.assay.server.assessment.web;

import dev.assay.server.assessment.Answer;
import dev.assay.server.kernel.AttemptId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where the pages of an attempt stand, and how to send a browser there.
final class Redirects {
    private Redirects() {}

    static View to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    static String question(AttemptId attempt, int slot) {
        return "/attempts/" + attempt + "/questions/" + slot;
    }

    static String check(AttemptId attempt) {
        return "/attempts/" + attempt + "/check";
    }

    static String result(AttemptId attempt) {
        return "/attempts/" + attempt + "/result";
    }

    static boolean isClosed(List<Answer> sheet) {
        return !sheet.isEmpty() && sheet.getFirst().correct().isPresent();
    }
}
