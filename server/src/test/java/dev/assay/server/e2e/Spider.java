package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestBrowser.Answer;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// Follows every link of this server that its reader is shown, page by page, but those that sign it out.
final class Spider {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*|#[^\"]*)\"");

    private final TestBrowser reader;
    private final Map<String, Answer> read = new LinkedHashMap<>();
    private final Set<String> places = new HashSet<>();

    Spider(TestBrowser reader) {
        this.reader = reader;
    }

    /// What every address answered, from this one on.
    Map<String, Answer> from(String start) {
        var ahead = new ArrayDeque<String>();
        ahead.add(start);
        while (!ahead.isEmpty()) {
            var path = ahead.remove();
            if (read.containsKey(path)) {
                continue;
            }
            var answer = reader.open(path);
            read.put(path, answer);
            if (answer.header("Content-Type").startsWith("text/html")) {
                var links = LINK.matcher(answer.body());
                while (links.find()) {
                    var link = HtmlUtils.htmlUnescape(links.group(1));
                    var address = URI.create(path).resolve(link.startsWith("#") ? path + link : link);
                    places.add(address.toString());
                    ahead.add(address.toString().replaceFirst("#.*", ""));
                }
            }
        }
        return read;
    }

    /// Links into a page lead to a place that is there.
    void assertPlacesAreThere() {
        for (var place : places) {
            var parts = place.split("#", 2);
            if (parts.length == 2 && !parts[1].isEmpty()) {
                var page = Objects.requireNonNull(read.get(parts[0]), place);
                assertThat(page.body()).as(place).contains("id=\"" + parts[1] + "\"");
            }
        }
    }
}
