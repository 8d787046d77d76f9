package dev.assay.server.assessment.web;

import dev.assay.items.ShownQuestion;
import dev.assay.server.assessment.GivenResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of a save: `{"revision": 3, "chosen": ["a"], "flagged": false}` or, for a number,
/// `{"revision": 3, "entered": "12", "flagged": false}`, or for places `{"revision": 3, "placed": ["b", "", "a"],
/// ...}`.
record AnswerBody(
        long revision,
        Optional<List<String>> chosen,
        Optional<String> entered,
        Optional<List<String>> placed,
        boolean flagged) {
    /// JavaScript counts exactly up to here (2^53 - 1).
    static final long MOST_REVISIONS = (1L << 53) - 1;

    private static final Set<String> FIELDS = Set.of("revision", "chosen", "entered", "placed", "flagged");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// What is wrong with a body, in words for who wrote the program that sent it.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    static AnswerBody read(byte[] json) throws Malformed {
        JsonNode body;
        try {
            body = JSON.readTree(json);
        } catch (JacksonException notJson) {
            throw new Malformed("The body is not one JSON object");
        }
        if (body == null || !body.isObject()) {
            throw new Malformed("The body is not one JSON object");
        }
        for (var name : body.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw new Malformed(
                        "The body has a field that is not known; known are revision, chosen, entered, placed, flagged");
            }
        }
        return new AnswerBody(revision(body), ids(body, "chosen"), entered(body), ids(body, "placed"), flagged(body))
                .oneResponse();
    }

    private static long revision(JsonNode body) throws Malformed {
        var revision = body.get("revision");
        if (revision == null
                || !revision.isIntegralNumber()
                || !revision.canConvertToLong()
                || !(revision.longValue() >= 1 && revision.longValue() <= MOST_REVISIONS)) {
            throw new Malformed("\"revision\" must be a whole number from 1 to " + MOST_REVISIONS);
        }
        return revision.longValue();
    }

    private static Optional<List<String>> ids(JsonNode body, String field) throws Malformed {
        var given = body.get(field);
        if (given == null) {
            return Optional.empty();
        }
        var ids = new ArrayList<String>();
        if (!given.isArray()) {
            throw notIds(field);
        }
        for (var id : given) {
            if (!id.isString()) {
                throw notIds(field);
            }
            ids.add(id.stringValue());
        }
        return Optional.of(ids);
    }

    private static Malformed notIds(String field) {
        return new Malformed("\"" + field + "\" must be a list of option ids, as in [\"a\"]");
    }

    /// What of it the question takes.
    GivenResponse response(ShownQuestion question) {
        return chosen.map(ids -> GivenResponse.chosen(question, ids))
                .or(() -> entered.map(text -> GivenResponse.entered(question, text)))
                .or(() -> placed.map(ids -> GivenResponse.placed(question, ids)))
                .orElseThrow();
    }

    private static Optional<String> entered(JsonNode body) throws Malformed {
        var entered = body.get("entered");
        if (entered == null) {
            return Optional.empty();
        }
        if (!entered.isString()) {
            throw new Malformed("\"entered\" must be a text, as typed");
        }
        return Optional.of(entered.stringValue());
    }

    private static boolean flagged(JsonNode body) throws Malformed {
        var flagged = body.get("flagged");
        if (flagged != null && !flagged.isBoolean()) {
            throw new Malformed("\"flagged\" must be true or false");
        }
        return flagged != null && flagged.booleanValue();
    }

    private AnswerBody oneResponse() throws Malformed {
        if (Stream.of(chosen, entered, placed).filter(Optional::isPresent).count() != 1) {
            throw new Malformed("Send one of \"chosen\", \"entered\" and \"placed\"");
        }
        return this;
    }
}
