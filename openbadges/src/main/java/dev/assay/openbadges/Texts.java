package dev.assay.openbadges;

import java.util.Optional;

/// Which texts we write: those that every format and reader keeps.
final class Texts {

    private Texts() {}

    /// Why a text must not be written: it is blank, or holds characters that do not survive JSON, RDF and XML.
    static Optional<String> refusal(String text) {
        if (text.isBlank()) {
            return Optional.of("is blank");
        }
        return text.codePoints().allMatch(Texts::survives)
                ? Optional.empty()
                : Optional.of("holds U+0000, half of a surrogate pair, or a noncharacter");
    }

    /// A text that may be written.
    ///
    /// @throws IllegalArgumentException where it must not
    static String required(String what, String text) {
        refusal(text).ifPresent(why -> {
            throw new IllegalArgumentException(what + " " + why);
        });
        return text;
    }

    private static boolean survives(int point) {
        return point != 0
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                && (point & 0xfffe) != 0xfffe;
    }
}
