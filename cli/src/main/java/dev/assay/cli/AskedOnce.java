package dev.assay.cli;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Asks for each document once in a run: of a thousand badges in a file, all name the same keys and status list.
/// Bounded; what was asked for first is forgotten first.
final class AskedOnce implements Documents {
    private static final int MOST = 32;

    private final Documents source;
    private final SequencedMap<Asked, Fetch> answers = new LinkedHashMap<>();

    private record Asked(URI url, String accept) {}

    AskedOnce(Documents source) {
        this.source = source;
    }

    @Override
    public Fetch get(URI url, String accept) {
        var answer = answers.computeIfAbsent(new Asked(url, accept), asked -> source.get(asked.url(), asked.accept()));
        if (answers.size() > MOST) {
            answers.pollFirstEntry();
        }
        return answer;
    }
}
