package dev.assay.server.vcapi.web;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.vc.Problem;
import dev.assay.openbadges.vc.VerifierOutcome;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers of the VC-API: JSON, and problem documents (RFC 9457) with all problems in `problemDetails`.
final class ApiAnswers {
    private ApiAnswers() {}

    static ResponseEntity<byte[]> json(HttpStatus status, JsonObject json) {
        return answer(status, MediaType.APPLICATION_JSON, json);
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, MediaType type, JsonObject json) {
        return ResponseEntity.status(status)
                .contentType(type)
                .body(StrictJson.write(json).getBytes(StandardCharsets.UTF_8));
    }

    /// 200 for what is accepted; 400 with every reason for what is not.
    static ResponseEntity<byte[]> verified(VerifierOutcome outcome) {
        return switch (outcome) {
            case VerifierOutcome.Refused(var problems) -> refused(problems);
            case VerifierOutcome.Accepted _ ->
                json(
                        HttpStatus.OK,
                        Json.object()
                                .add("verified", true)
                                .add("problemDetails", JsonValue.EMPTY_JSON_ARRAY)
                                .build());
        };
    }

    /// @param problems at least one; the first gives the document its type
    static ResponseEntity<byte[]> refused(List<Problem> problems) {
        var first = problems.getFirst();
        var details =
                problems.stream().map(problem -> described(problem).build()).toList();
        return answer(
                HttpStatus.BAD_REQUEST,
                MediaType.APPLICATION_PROBLEM_JSON,
                described(first)
                        .add("status", HttpStatus.BAD_REQUEST.value())
                        .add("verified", false)
                        .add("problemDetails", Json.array(details))
                        .build());
    }

    private static JsonObjectBuilder described(Problem problem) {
        return Json.object()
                .add("type", problem.type().address())
                .add("title", problem.type().title())
                .add("detail", problem.inWords());
    }

    static ResponseEntity<byte[]> failed(HttpStatus status, String title) {
        return answer(
                status,
                MediaType.APPLICATION_PROBLEM_JSON,
                Json.object()
                        .add("type", "about:blank")
                        .add("title", title)
                        .add("status", status.value())
                        .build());
    }
}
