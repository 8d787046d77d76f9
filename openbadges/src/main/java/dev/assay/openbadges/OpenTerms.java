package dev.assay.openbadges;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The terms of an open enumeration: those of the specification, and every one that begins with `ext:`.
final class OpenTerms {

    /// As the published schema has it, which looks for this anywhere; letters beyond these may follow.
    private static final Pattern EXTENSION = Pattern.compile("ext:[A-Za-z0-9._|].*", Pattern.DOTALL);

    private final String enumeration;
    private final Set<String> standard = new HashSet<>();

    OpenTerms(String enumeration) {
        this.enumeration = enumeration;
    }

    /// Takes up a term of the specification.
    String standard(String term) {
        standard.add(term);
        return term;
    }

    boolean has(String term) {
        return standard.contains(term) || EXTENSION.matcher(term).matches();
    }

    /// @throws IllegalArgumentException where the term is none of the enumeration
    void require(String term) {
        if (!has(term)) {
            throw new IllegalArgumentException(
                    "\"" + term + "\" is no " + enumeration + ": those beyond the specification begin with ext:");
        }
    }

    @Override
    public String toString() {
        return enumeration;
    }
}
