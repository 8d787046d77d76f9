package dev.assay.server.vcapi.web;

import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.vc.Problem;
import dev.assay.openbadges.vc.ProblemType;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Takes the body of a request apart: JSON with one document in it, and perhaps `options`.
final class ApiRequest {
    private static final MediaType ANY_JSON = MediaType.valueOf("application/*+json");

    private ApiRequest() {}

    /// Answers with what `handle` makes of the document under a key and of the options, or with why there is none.
    static ResponseEntity<byte[]> with(
            HttpServletRequest request, String key, BiFunction<JsonObject, JsonObject, ResponseEntity<byte[]>> handle)
            throws IOException {
        return body(request, body -> {
            var options = body.getOrDefault("options", JsonValue.EMPTY_JSON_OBJECT);
            if (!(body.get(key) instanceof JsonObject document)) {
                return refused(ProblemType.MALFORMED_VALUE_ERROR, key, "is missing or not an object");
            }
            return options instanceof JsonObject object
                    ? handle.apply(document, object)
                    : refused(ProblemType.MALFORMED_VALUE_ERROR, "options", "is not an object");
        });
    }

    interface Handler {
        ResponseEntity<byte[]> handle(JsonObject body);
    }

    static ResponseEntity<byte[]> body(HttpServletRequest request, Handler handler) throws IOException {
        if (!isJson(request.getContentType())) {
            return ApiAnswers.failed(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The VC-API takes application/json");
        }
        var bytes = request.getInputStream().readNBytes(StrictJson.MAX_BYTES + 1);
        if (bytes.length > StrictJson.MAX_BYTES) {
            return ApiAnswers.failed(HttpStatus.CONTENT_TOO_LARGE, "At most 1 MiB is read");
        }
        return switch (StrictJson.read(bytes)) {
            case JsonReading.Refused refused -> refused(ProblemType.PARSING_ERROR, "", refused.inWords());
            case JsonReading.Read(JsonObject body) -> handler.handle(body);
            case JsonReading.Read _ -> refused(ProblemType.PARSING_ERROR, "", "the body is not a JSON object");
        };
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            var type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            return MediaType.APPLICATION_JSON.isCompatibleWith(type) || ANY_JSON.isCompatibleWith(type);
        } catch (InvalidMediaTypeException noType) {
            return false;
        }
    }

    static ResponseEntity<byte[]> refused(ProblemType type, String path, String what) {
        return ApiAnswers.refused(List.of(new Problem(type, path, what)));
    }
}
