package dev.assay.bench.load;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a script needs of the page of one question: whose it is, which kind of answer it takes, and the form's token.
///
/// A response is written as letters of the chosen options (`bd`), or as the number to enter.
public record QuestionPage(String attempt, int slot, Kind kind, String formToken) {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Pattern KIND = Pattern.compile("data-kind=\"(one|two|entry)\"");

    /// What an answer is made of.
    public enum Kind {
        ONE,
        TWO,
        ENTRY;

        /// An answer that fits, right or not.
        public String anyResponse() {
            return switch (this) {
                case ONE -> "a";
                case TWO -> "ab";
                case ENTRY -> "12";
            };
        }
    }

    public static QuestionPage read(String attempt, int slot, String html) {
        var kind = KIND.matcher(html);
        if (!kind.find()) {
            throw new IllegalStateException("This is no question: " + html);
        }
        return new QuestionPage(
                attempt,
                slot,
                switch (kind.group(1)) {
                    case "one" -> Kind.ONE;
                    case "two" -> Kind.TWO;
                    default -> Kind.ENTRY;
                },
                formToken(html));
    }

    /// The token of the forms of a page of the attempt.
    public static String formToken(String html) {
        var token = FORM_TOKEN.matcher(html);
        if (!token.find()) {
            throw new IllegalStateException("The page has no form of the attempt: " + html);
        }
        return token.group(1);
    }

    /// The body of a save.
    public String json(String response, long revision) {
        var given = kind == Kind.ENTRY
                ? "\"entered\":\"" + response + "\""
                : Arrays.stream(response.split(""))
                        .map(letter -> "\"" + letter + "\"")
                        .collect(Collectors.joining(",", "\"chosen\":[", "]"));
        return "{\"revision\":" + revision + "," + given + ",\"flagged\":false}";
    }
}
