package dev.assay.server.badge;

import java.text.Normalizer;
import java.util.Optional;

/// Why a badge is taken back, for the public to read: 10 to 500 characters, so that it can say something and has to.
public record RevocationReason(String value) {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 500;

    public RevocationReason {
        if (!isFit(value)) {
            throw new IllegalArgumentException("Not a reason: " + SHORTEST + " to " + LONGEST + " characters");
        }
    }

    /// Reads what an owner typed; line breaks and other white space become single spaces.
    public static Optional<RevocationReason> read(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        return isFit(text) ? Optional.of(new RevocationReason(text)) : Optional.empty();
    }

    private static boolean isFit(String text) {
        var length = text.codePointCount(0, text.length());
        return length >= SHORTEST
                && length <= LONGEST
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) || isBroken(c));
    }

    private static boolean isBroken(int c) {
        return Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.UNASSIGNED
                || Character.getType(c) == Character.PRIVATE_USE
                || Character.getType(c) == Character.FORMAT;
    }
}
