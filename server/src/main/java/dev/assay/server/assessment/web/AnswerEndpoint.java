package dev.assay.server.assessment.web;

import dev.assay.server.assessment.GivenResponse;
import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.assessment.IssuedQuestion;
import dev.assay.server.assessment.NewAnswer;
import dev.assay.server.assessment.Responses;
import dev.assay.server.assessment.flow.SavedAnswers;
import dev.assay.server.assessment.web.Sittings.Sitting;
import dev.assay.server.kernel.AttemptId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// PUT /attempts/{attempt}/answers/{slot}: saves one answer and says what became of it, once it is on disk.
///
/// The most frequent request of all, so it is answered before session, security and dispatch: the pass says who sends,
/// the form token in `X-Assay-Form` and the JSON media type say that one of our pages does.
class AnswerEndpoint extends HttpFilter {
    static final String FORM_TOKEN = "X-Assay-Form";

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/attempts/([0-9a-f-]{36})/answers/([1-9][0-9]{0,2})");
    private static final int MOST_BYTES = 2_048;

    private final transient Sittings sittings;
    private final transient IssuedForms forms;
    private final transient SavedAnswers saved;

    AnswerEndpoint(Sittings sittings, IssuedForms forms, SavedAnswers saved) {
        this.sittings = sittings;
        this.forms = forms;
        this.saved = saved;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("PUT")) {
            chain.doFilter(request, response);
            return;
        }
        var address = ADDRESS.matcher(request.getRequestURI());
        var attempt = address.matches() ? Sittings.id(address.group(1)) : Optional.<AttemptId>empty();
        var sitting = attempt.flatMap(id -> sittings.byPass(request, id));
        if (sitting.isEmpty()) {
            AnswerReplies.absent(response);
        } else {
            save(sitting.get(), Integer.parseInt(address.group(2)), request, response);
        }
    }

    private void save(Sitting sitting, int slot, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!sitting.sentThis(request.getHeader(FORM_TOKEN))) {
            AnswerReplies.problem(response, 403, "Not from our page", "Reload the page and go on.");
            return;
        }
        var type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            AnswerReplies.problem(response, 415, "Not JSON", "Send the answer as application/json.");
            return;
        }
        int told = request.getContentLength();
        var bytes = request.getInputStream().readNBytes(told < 0 ? MOST_BYTES + 1 : Math.min(told, MOST_BYTES + 1));
        if (bytes.length > MOST_BYTES) {
            AnswerReplies.problem(response, 413, "Too large", "An answer has at most " + MOST_BYTES + " bytes.");
            return;
        }
        var form = forms.issued(sitting.attempt());
        if (slot > form.size()) {
            AnswerReplies.absent(response);
            return;
        }
        try {
            answer(sitting, form.get(slot - 1), AnswerBody.read(bytes), response);
        } catch (AnswerBody.Malformed malformed) {
            AnswerReplies.problem(response, 400, "This answer cannot be read", malformed.getMessage() + ".");
        }
    }

    private void answer(Sitting sitting, IssuedQuestion question, AnswerBody body, HttpServletResponse response)
            throws IOException {
        switch (body.response(question.shown())) {
            case GivenResponse.DoesNotFit not ->
                AnswerReplies.problem(response, 400, "This answer does not fit the question", not.why() + ".");
            case GivenResponse.Fits fits -> {
                var answer = new NewAnswer(
                        sitting.attempt(),
                        question.slot(),
                        body.revision(),
                        fits.kept(),
                        Responses.isComplete(question.shown(), fits.kept()),
                        body.flagged());
                AnswerReplies.outcome(response, question.shown(), saved.save(answer));
            }
        }
    }
}
