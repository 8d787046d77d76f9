package dev.assay.server.e2e;

import dev.assay.items.Key;
import dev.assay.items.Option;
import dev.assay.server.assessment.IssuedQuestion;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What somebody answers: options by id, or a number. Exactly one of them is there.
record Reply(List<String> chosen, String entered) {
    static Reply right(IssuedQuestion question) {
        return switch (question.key()) {
            case Key.Options options ->
                new Reply(
                        options.positions().stream()
                                .sorted()
                                .map(position ->
                                        question.shown().options().get(position).id())
                                .toList(),
                        "");
            case Key.Amount number -> new Reply(List.of(), number.value().toPlainString());
            case Key.Texts _, Key.Places _ -> throw new AssertionError("The Serverless plan does not ask for it");
        };
    }

    /// As many options as the key has, but others; or a number next to the right one.
    static Reply wrong(IssuedQuestion question) {
        return switch (question.key()) {
            case Key.Options options -> {
                var ids = question.shown().options().stream().map(Option::id).toList();
                var others = IntStream.range(0, ids.size())
                        .filter(position -> !options.positions().contains(position))
                        .limit(options.positions().size())
                        .mapToObj(ids::get)
                        .toList();
                yield new Reply(others, "");
            }
            case Key.Amount number ->
                new Reply(List.of(), number.value().add(BigDecimal.ONE).toPlainString());
            case Key.Texts _, Key.Places _ -> throw new AssertionError("The Serverless plan does not ask for it");
        };
    }

    boolean isNumber() {
        return chosen.isEmpty();
    }

    /// As the script sends it.
    String json(long revision) {
        var answer = isNumber()
                ? "\"entered\":\"" + entered + "\""
                : "\"chosen\":"
                        + chosen.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
        return "{\"revision\":" + revision + "," + answer + "}";
    }
}
