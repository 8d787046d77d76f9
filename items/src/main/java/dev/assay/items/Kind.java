package dev.assay.items;

import dev.assay.items.source.YamlMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of item models in files, and the fields that each has beside the common ones.
enum Kind {
    NUMERIC("params", "let", "guards", "key", "unit", "units", "tolerance", "show", "distractors", "options"),
    DECISION("factors", "impossible", "rules", "answers", "misconceptions", "options"),
    STATIC("params", "keys", "distractors", "options", "keys_shown"),
    ORDERING("params", "order", "shown"),
    MATCHING("params", "pairs", "extras", "shown", "extras_shown"),
    GAPS("params", "gaps"),
    TEXT("params", "accepted", "exact_case");

    private static final List<String> COMMON = List.of(
            "id",
            "kind",
            "format",
            "domain",
            "course",
            "objective",
            "title",
            "level",
            ItemVersion.RATING,
            "scoring",
            "facts",
            "sources",
            "as_of",
            "enemies",
            "stem",
            "explanation");
    private static final Map<String, Kind> WORDS =
            Arrays.stream(values()).collect(Collectors.toMap(Kind::word, kind -> kind));

    // List.of cannot change
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> fields;

    Kind(String... fields) {
        this.fields = List.of(fields);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Empty and reported where the model names none.
    static Optional<Kind> of(YamlMap model) {
        return model.choice("kind", WORDS);
    }

    void checkFields(YamlMap model) {
        model.onlyFields(Stream.concat(COMMON.stream(), fields.stream()).toArray(String[]::new));
    }

    /// The model without what its kind alone has.
    static YamlMap common(YamlMap model) {
        Set<String> ofKinds = new HashSet<>();
        for (Kind kind : values()) {
            ofKinds.addAll(kind.fields);
        }
        return model.without(ofKinds);
    }
}
