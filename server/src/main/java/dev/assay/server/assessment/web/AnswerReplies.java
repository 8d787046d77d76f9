package dev.assay.server.assessment.web;

import dev.assay.items.Interaction;
import dev.assay.items.ShownQuestion;
import dev.assay.server.assessment.SaveOutcome;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What the saving of an answer is answered with: JSON of the outcome, or a problem document (RFC 9457).
final class AnswerReplies {
    private static final JsonMapper JSON = new JsonMapper();

    private AnswerReplies() {}

    static void outcome(HttpServletResponse response, ShownQuestion question, SaveOutcome outcome) throws IOException {
        switch (outcome) {
            case SaveOutcome.Saved saved ->
                // Digits and a time in UTC need no escaping.
                write(
                        response,
                        200,
                        "application/json",
                        "{\"outcome\":\"saved\",\"revision\":" + saved.revision() + ",\"at\":\"" + saved.at() + "\"}");
            case SaveOutcome.Superseded newer ->
                write(response, 409, "application/json", JSON.writeValueAsString(superseded(question, newer)));
            case SaveOutcome.Closed _ -> write(response, 409, "application/json", "{\"outcome\":\"closed\"}");
            case SaveOutcome.Unknown _ -> absent(response);
            case SaveOutcome.NotSaved not -> {
                response.setHeader("Retry-After", "1");
                problem(response, 503, "Not saved", not.why() + " Send the same answer again.");
            }
        }
    }

    private static Map<String, Object> superseded(ShownQuestion question, SaveOutcome.Superseded newer) {
        var reply = new LinkedHashMap<String, Object>();
        reply.put("outcome", "superseded");
        reply.put("revision", newer.revision());
        switch (question.interaction()) {
            case Interaction.NumberEntry _, Interaction.TextEntry _ -> reply.put("entered", newer.response());
            case Interaction.Choice _ -> reply.put("chosen", letters(newer.response()));
            case Interaction.Ordering _, Interaction.Matching _, Interaction.Gaps _ ->
                reply.put(
                        "placed",
                        letters(newer.response()).stream()
                                .map(letter -> letter.equals("-") ? "" : letter)
                                .toList());
        }
        reply.put("flagged", newer.flagged());
        return reply;
    }

    private static List<String> letters(String kept) {
        return kept.isEmpty() ? List.of() : List.of(kept.split(""));
    }

    static void absent(HttpServletResponse response) throws IOException {
        problem(response, 404, "No such question", "Reload the page; if it stays, open the attempt from your plan.");
    }

    static void problem(HttpServletResponse response, int status, String title, String detail) throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        write(response, status, "application/problem+json", JSON.writeValueAsString(problem));
    }

    private static void write(HttpServletResponse response, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(bytes);
    }
}
