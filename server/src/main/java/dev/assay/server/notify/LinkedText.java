package dev.assay.server.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Plain text cut into runs, so that a page can make its web addresses clickable.
public record LinkedText(List<Run> runs) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    public LinkedText {
        runs = List.copyOf(runs);
    }

    /// A piece of the text; `isLink` when it is a whole web address.
    public record Run(String text, boolean isLink) {}

    /// The lines of a text that are not empty.
    public static List<LinkedText> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(LinkedText::of).toList();
    }

    public static LinkedText of(String text) {
        var runs = new ArrayList<Run>();
        var match = ADDRESS.matcher(text);
        var done = 0;
        while (match.find()) {
            if (match.start() > done) {
                runs.add(new Run(text.substring(done, match.start()), false));
            }
            runs.add(new Run(match.group(), true));
            done = match.end();
        }
        if (done < text.length()) {
            runs.add(new Run(text.substring(done), false));
        }
        return new LinkedText(runs);
    }
}
