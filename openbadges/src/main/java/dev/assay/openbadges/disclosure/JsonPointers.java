package dev.assay.openbadges.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// JSON pointers (RFC 6901) taken apart.
final class JsonPointers {

    private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private JsonPointers() {}

    /// The names and indexes on the way; none for the empty pointer, which leads to the whole document. Empty where
    /// the text is no pointer.
    static Optional<List<String>> steps(String pointer) {
        if ((!pointer.isEmpty() && !pointer.startsWith("/"))
                || BAD_ESCAPE.matcher(pointer).find()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(pointer.split("/", -1))
                .skip(1)
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    /// The place in an array of so many elements that a step names; -1 where it names none.
    static int index(String step, int size) {
        return INDEX.matcher(step).matches() && Integer.parseInt(step) < size ? Integer.parseInt(step) : -1;
    }
}
