package dev.assay.server.vcapi.web;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.status.StatusPurpose;
import dev.assay.openbadges.vc.ProblemType;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.vcapi.MarkOutcome;
import dev.assay.server.vcapi.flow.TestStatusLists;
import dev.assay.server.vcapi.flow.WhenAsked;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The status lists of the VC-API's issuers, and the setting of marks in them.
@Controller
@WhenAsked
class VcApiStatus {
    /// How callers write whether a mark is set; not written it is.
    private static final Map<String, Boolean> MARKS =
            Map.of("\"1\"", true, "1", true, "true", true, "\"0\"", false, "0", false, "false", false);

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");

    private final TestStatusLists lists;
    private final BaseUrl baseUrl;

    VcApiStatus(TestStatusLists lists, BaseUrl baseUrl) {
        this.lists = lists;
        this.baseUrl = baseUrl;
    }

    @GetMapping(TestStatusLists.PATH + "{list}")
    ResponseEntity<byte[]> list(@PathVariable String list) {
        if (!NAME.matcher(list).matches()) {
            return noSuchList();
        }
        return lists.published(URI.create(baseUrl.at(TestStatusLists.PATH) + list))
                .map(signed -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf("application/vc"))
                        .cacheControl(CacheControl.maxAge(TestStatusLists.KEPT).cachePublic())
                        .body(StrictJson.write(signed).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(VcApiStatus::noSuchList);
    }

    private static ResponseEntity<byte[]> noSuchList() {
        return ApiAnswers.failed(HttpStatus.NOT_FOUND, "There is no such status list");
    }

    /// Sets or clears the marks of a credential: `{"credentialId", "credentialStatus": {"type", "statusPurpose",
    /// "status"}}`, or a list of these.
    @PostMapping("/vc-api/credentials/status")
    ResponseEntity<byte[]> mark(HttpServletRequest request) throws IOException {
        return ApiRequest.body(request, body -> {
            var id = Json.text(body, "credentialId");
            var wanted = Json.many(body, "credentialStatus");
            if (id.isEmpty() || wanted.isEmpty()) {
                return malformed("the body does not have credentialId and credentialStatus");
            }
            var marks = wanted.stream().map(VcApiStatus::mark).toList();
            if (marks.stream().anyMatch(Optional::isEmpty)) {
                return malformed("a credentialStatus does not have a statusPurpose known here and a status of 0 or 1");
            }
            var isKnown = marks.stream()
                    .flatMap(Optional::stream)
                    .map(mark -> lists.mark(id.get(), mark.purpose(), mark.set()))
                    .allMatch(outcome -> outcome == MarkOutcome.DONE);
            return isKnown
                    ? ApiAnswers.json(HttpStatus.OK, body)
                    : ApiAnswers.failed(HttpStatus.NOT_FOUND, "No such credential was issued with such a status");
        });
    }

    private static ResponseEntity<byte[]> malformed(String what) {
        return ApiRequest.refused(ProblemType.MALFORMED_VALUE_ERROR, "", what);
    }

    private record Mark(StatusPurpose purpose, boolean set) {}

    private static Optional<Mark> mark(JsonValue value) {
        if (!(value instanceof JsonObject entry)) {
            return Optional.empty();
        }
        var set = entry.containsKey("status")
                ? Optional.ofNullable(MARKS.get(entry.get("status").toString()))
                : Optional.of(true);
        return Json.text(entry, "statusPurpose")
                .flatMap(StatusPurpose::of)
                .flatMap(purpose -> set.map(is -> new Mark(purpose, is)));
    }
}
