package dev.assay.server.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/// A password has 12 to 128 characters of any kind, is not the account's own address, and is not one of those that
/// everybody tries first. Length is the only strength that is asked for (NIST SP
/// 800-63B, section 3.1.1.2).
public final class PasswordPolicy {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    /// Shorter numbers are dates and telephone numbers.
    private static final int LONG_ENOUGH_FOR_DIGITS = 20;

    private static final String ROWS = "01234567890123456789 abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz "
            + "qwertyuiopasdfghjklzxcvbnm qwertzuiopasdfghjklyxcvbnm azertyuiopqsdfghjklmwxcvbn 1qaz2wsx3edc4rfv5tgb6yhn7ujm";
    private static final String BACKWARDS = new StringBuilder(ROWS).reverse().toString();
    private static final Pattern FAVOURITES = Pattern.compile(
            "(pass|word|password|passwort|welcome|admin|administrator|letmein|iloveyou|login|changeme|secret|qwerty"
                    + "|qwertz|azerty|football|baseball|sunshine|princess|monkey|dragon|master|superman|batman|trustno|starwars"
                    + "|default|guest|test|assay|badge|the|my|is|new|your|this|spring|summer|autumn|winter|root|user|abc)+");

    private PasswordPolicy() {}

    /// What the policy says of a password.
    public sealed interface Verdict {}

    /// It may be used.
    public record Acceptable() implements Verdict {}

    /// It has only `length` characters.
    public record TooShort(int length) implements Verdict {}

    /// It has more characters than are kept.
    public record TooLong(int length) implements Verdict {}

    /// It is the account's own address.
    public record IsTheAddress() implements Verdict {}

    /// It is among those tried first: a repeated or running sequence, or favourite words with digits around them.
    public record AmongTheCommonest() implements Verdict {}

    public static Verdict judge(String password, String email) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return new TooShort(length);
        }
        if (length > LONGEST) {
            return new TooLong(length);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.strip().equals(email.strip().toLowerCase(Locale.ROOT))) {
            return new IsTheAddress();
        }
        return isCommon(plain) ? new AmongTheCommonest() : new Acceptable();
    }

    private static boolean isCommon(String plain) {
        return repeats(plain) || ROWS.contains(plain) || BACKWARDS.contains(plain) || isFavourite(plain);
    }

    /// One unit of up to 8 characters over and over, the last one perhaps cut off: `abcabcabcabc`.
    private static boolean repeats(String plain) {
        for (int unit = 1; unit <= 8 && unit <= plain.length() / 2; unit++) {
            if (plain.substring(unit).equals(plain.substring(0, plain.length() - unit))) {
                return true;
            }
        }
        return false;
    }

    /// Nothing but digits and signs, or favourite words and keyboard rows after digits and signs around them are cut
    /// off and look-alikes are read as letters.
    private static boolean isFavourite(String plain) {
        var core = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        var letters = core.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("[^\\p{L}]", "");
        var onlyDigitsAndSigns = core.isEmpty() && plain.length() < LONG_ENOUGH_FOR_DIGITS;
        var runs = core.length() >= 6 && (ROWS.contains(core) || BACKWARDS.contains(core));
        return onlyDigitsAndSigns || runs || FAVOURITES.matcher(letters).matches();
    }
}
