package dev.assay.openbadges.bake;

import java.util.regex.Pattern;

/// A credential as it is baked: JSON, or a compact JWS.
record CredentialText(String text, boolean isJson) {
    private static final Pattern COMPACT_JWS = Pattern.compile("[\\w-]+\\.[\\w-]*\\.[\\w-]*");

    /// @throws IllegalArgumentException where the text is neither
    static CredentialText of(String credential) {
        var text = credential.strip();
        boolean isJson = text.startsWith("{") && text.endsWith("}");
        if (!isJson && !COMPACT_JWS.matcher(text).matches()) {
            throw new IllegalArgumentException("A credential to bake is a JSON object or a compact JWS");
        }
        return new CredentialText(text, isJson);
    }
}
