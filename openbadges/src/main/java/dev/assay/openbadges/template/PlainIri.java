package dev.assay.openbadges.template;

import java.util.Set;

/// IRIs that JSON-LD expansion leaves as they are, whatever stands around them: absolute, of a few ASCII characters,
/// and neither a term nor a term and a colon in front.
///
/// Fewer than all such IRIs: for the others there is the general path. Source: JSON-LD 1.1 API, section 5.2.2 (IRI
/// expansion).
final class PlainIri {
    private static final boolean[] AFTER_AUTHORITY = charactersAnd("-._~:/?@!$&'()*+,;=#%[]");
    private static final boolean[] OPAQUE = charactersAnd("-._~:/?@!$&'()*+,;=");
    private static final boolean[] SCHEME = charactersAnd("+.-");
    private static final boolean[] LETTER_OR_DIGIT = charactersAnd("");

    private PlainIri() {}

    private static boolean[] charactersAnd(String more) {
        var allowed = new boolean[128];
        for (char each = 0; each < 128; each++) {
            allowed[each] = Character.isLetterOrDigit(each) || more.indexOf(each) >= 0;
        }
        return allowed;
    }

    /// @param terms every name that the contexts could give a meaning
    static boolean is(String text, Set<String> terms) {
        int colon = text.indexOf(':');
        if (colon < 1
                || colon + 1 == text.length()
                || Character.isDigit(text.charAt(0))
                || !all(SCHEME, text, 0, colon)
                || "+.-".indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        if (terms.contains(text)) {
            return false;
        }
        return text.startsWith("//", colon + 1)
                ? text.length() > colon + 3 && all(AFTER_AUTHORITY, text, colon + 3, text.length())
                : !terms.contains(text.substring(0, colon)) && isOpaque(text, colon + 1);
    }

    /// What java.net.URI, which Titanium asks, takes as the rest of an absolute URI; at most one fragment.
    private static boolean isOpaque(String text, int from) {
        int hash = text.indexOf('#', from);
        int end = hash < 0 ? text.length() : hash;
        return end > from
                && all(LETTER_OR_DIGIT, text, from, from + 1)
                && all(OPAQUE, text, from, end)
                && (hash < 0 || all(OPAQUE, text, hash + 1, text.length()));
    }

    private static boolean all(boolean[] allowed, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            if (unit >= allowed.length || !allowed[unit]) {
                return false;
            }
        }
        return true;
    }
}
