package dev.assay.server.identity;

import java.text.Normalizer;
import java.util.Optional;

/// A person's name as it should stand on a badge: 1 to 100 characters in any script, at least one of them a letter;
/// none that is invisible and could make two
/// names look alike or turn the line around (control characters, bidirectional overrides).
public record DisplayName(String value) {
    private static final int LONGEST = 100;

    public DisplayName {
        if (!isFit(value)) {
            throw new IllegalArgumentException("Not a name: 1 to 100 characters without control characters are needed");
        }
    }

    /// Reads what somebody typed: composed (NFC), without white space around it, inner white space as single spaces.
    public static Optional<DisplayName> parse(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("[ \\u00a0]+", " ");
        return isFit(text) ? Optional.of(new DisplayName(text)) : Optional.empty();
    }

    private static boolean isFit(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints().noneMatch(DisplayName::isUnfit);
    }

    private static boolean isUnfit(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            // Joiners are letters' business in Persian and Indic names; the other format characters hide or turn text.
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
