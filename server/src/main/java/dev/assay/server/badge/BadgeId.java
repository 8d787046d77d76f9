package dev.assay.server.badge;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Names one badge in its public address, as `7q4k-m2xd-9fh3-t8wa`: 80 random bits in Crockford's base 32, so that
/// nobody can guess one and anybody can read one aloud.
public record BadgeId(String value) {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[%1$s]{4}(-[%1$s]{4}){3}".formatted(DIGITS));

    public BadgeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a badge: four groups of four characters are needed");
        }
    }

    /// @param random a cryptographic source in production
    public static BadgeId draw(RandomGenerator random) {
        var drawn = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return new BadgeId(grouped(drawn.toString()));
    }

    /// Reads what somebody typed: capitals, missing hyphens, and the letters that Crockford's alphabet leaves out
    /// because they look like digits are forgiven. Empty for anything else.
    public static Optional<BadgeId> read(String typed) {
        if (typed.length() > 2 * LENGTH) {
            return Optional.empty();
        }
        var plain = typed.toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        var isWhole = plain.length() == LENGTH && plain.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
        return isWhole ? Optional.of(new BadgeId(grouped(plain))) : Optional.empty();
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return value;
    }
}
