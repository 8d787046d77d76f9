package dev.assay.openbadges.jose;

import java.util.Optional;
import java.util.regex.Pattern;

/// The id of a key, from the `kid` of a token and who signed.
public final class VerificationMethodId {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");

    private VerificationMethodId() {}

    /// The `kid` itself where it is a whole address, else the one it stands for in the signer's document: `#key-1`
    /// and `key-1` both become `did:web:…#key-1`.
    ///
    /// @param signer the issuer or holder; where it is unknown, only a whole address stands for a key
    public static Optional<String> of(Optional<String> signer, String kid) {
        return ABSOLUTE.matcher(kid).matches()
                ? Optional.of(kid)
                : signer.map(id -> id + (kid.startsWith("#") ? "" : "#") + kid);
    }
}
