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
    /// How callers write a mark of one bit; not written it is set.
    private static final Map<String, Integer> MARKS = Map.of("true", 1, "false", 0);

    private static final Pattern VALUE = Pattern.compile("\"?(0x[0-9a-fA-F]{1,4}|[0-9]{1,5})\"?");

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
    /// "status"}}`, or a list of these. Marks of several bits are set to their values.
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
                return malformed(
                        "a credentialStatus does not have a statusPurpose known here and a status such as 0, 1 or 0x1");
            }
            var outcomes = marks.stream()
                    .flatMap(Optional::stream)
                    .map(mark -> lists.mark(id.get(), mark.purpose(), mark.value()))
                    .toList();
            if (outcomes.contains(MarkOutcome.NO_SUCH_CREDENTIAL)) {
                return ApiAnswers.failed(HttpStatus.NOT_FOUND, "No such credential was issued with such a status");
            }
            return outcomes.contains(MarkOutcome.NO_SUCH_VALUE)
                    ? malformed("a status has a value that needs more bits than the credential's mark has")
                    : ApiAnswers.json(HttpStatus.OK, body);
        });
    }

    private static ResponseEntity<byte[]> malformed(String what) {
        return ApiRequest.refused(ProblemType.MALFORMED_VALUE_ERROR, "", what);
    }

    /// @param value 0 clears
    private record Mark(StatusPurpose purpose, int value) {}

    private static Optional<Mark> mark(JsonValue value) {
        if (!(value instanceof JsonObject entry)) {
            return Optional.empty();
        }
        var wanted = entry.containsKey("status") ? value(String.valueOf(entry.get("status"))) : Optional.of(1);
        return Json.text(entry, "statusPurpose")
                .flatMap(StatusPurpose::of)
                .flatMap(purpose -> wanted.map(is -> new Mark(purpose, is)));
    }

    /// @param json such as `true`, `1`, `"1"` or, as `statusMessage` writes values, `"0x1"`
    private static Optional<Integer> value(String json) {
        var number = VALUE.matcher(json);
        return number.matches()
                ? Optional.of(Integer.decode(number.group(1).replaceFirst("^0+(?=[0-9])", "")))
                : Optional.ofNullable(MARKS.get(json));
    }
}
