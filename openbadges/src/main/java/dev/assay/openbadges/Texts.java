package dev.assay.openbadges;

import java.net.URI;
import java.util.Optional;

/// Checks on the texts and addresses of a credential, so that a wrong one cannot be built.
final class Texts {

    private Texts() {}

    /// A text that is not blank and holds only characters that survive JSON, RDF and XML.
    static String required(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        if (!text.codePoints().allMatch(Texts::survives)) {
            throw new IllegalArgumentException(what + " holds U+0000, half of a surrogate pair, or a noncharacter");
        }
        return text;
    }

    static void optional(String what, Optional<String> text) {
        text.ifPresent(present -> required(what, present));
    }

    static void absolute(String what, Optional<URI> address) {
        address.ifPresent(present -> absolute(what, present));
    }

    static void absolute(String what, URI address) {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException(what + " is not an absolute address: " + address);
        }
    }

    private static boolean survives(int point) {
        return point != 0
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                && (point & 0xfffe) != 0xfffe;
    }
}
