package dev.assay.openbadges.sdjwt;

/// JSON Pointers (RFC 6901), such as `/credentialSubject/name` or `/evidence/0`.
final class Pointer {

    private Pointer() {}

    static String of(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /// Whether one place is another or holds it.
    static boolean holds(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
