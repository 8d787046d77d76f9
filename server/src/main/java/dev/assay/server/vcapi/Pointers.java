package dev.assay.server.vcapi;

import dev.assay.openbadges.vc.Problem;
import dev.assay.openbadges.vc.ProblemType;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/// Reads JSON pointers out of options. They are repeated in messages, so they are short.
public final class Pointers {
    private static final int MOST = 500;
    private static final int LONGEST = 500;

    private Pointers() {}

    /// What came of reading.
    public sealed interface Reading {
        record Read(List<String> pointers) implements Reading {
            public Read {
                pointers = List.copyOf(pointers);
            }
        }

        record Absent() implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    public static Reading read(JsonObject options, String name) {
        if (!options.containsKey(name)) {
            return new Reading.Absent();
        }
        if (options.get(name) instanceof JsonArray all
                && all.size() <= MOST
                && all.stream()
                        .allMatch(each -> each instanceof JsonString text
                                && text.getString().length() <= LONGEST)) {
            return new Reading.Read(all.getValuesAs(JsonString::getString));
        }
        return new Reading.Refused(new Problem(
                ProblemType.MALFORMED_VALUE_ERROR,
                "options." + name,
                "is not a list of at most " + MOST + " JSON pointers of at most " + LONGEST + " characters"));
    }
}
