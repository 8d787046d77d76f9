package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.rdfc.Sha256;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How a badge names its holder (Open Badges 3.0, class IdentityObject).
///
/// @param identityType `emailAddress` or `name`
/// @param identityHash the identity itself, or `sha256$` and the hexadecimal hash of identity and salt together
/// @param salt         what was appended before hashing; only with a hash
public record IdentityObject(String identityType, boolean hashed, String identityHash, Optional<String> salt) {

    private static final String ALGORITHM = "sha256$";
    private static final String EMAIL = "emailAddress";
    private static final int SALT_BYTES = 16;

    public IdentityObject {
        Texts.required("an identity's identityType", identityType);
        Texts.required("an identity's identityHash", identityHash);
        if (hashed != identityHash.matches("sha256\\$[0-9a-f]{64}") || salt.isPresent() != hashed) {
            throw new IllegalArgumentException(
                    "a hashed identity is sha256$ and 64 digits with a salt, a plain one neither");
        }
        Texts.optional("an identity's salt", salt);
    }

    /// An e-mail address that only those who know it can recognise.
    ///
    /// @param email  the address; case and surrounding blanks do not count
    /// @param random the source of the 16-byte salt, a cryptographic one in production
    public static IdentityObject hashedEmail(String email, RandomGenerator random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return hashedEmail(email, HexFormat.of().formatHex(salt));
    }

    /// An e-mail address hashed with a given salt.
    public static IdentityObject hashedEmail(String email, String salt) {
        var address = normalized(Texts.required("an e-mail address", email));
        return new IdentityObject(EMAIL, true, ALGORITHM + Sha256.hex(address + salt), Optional.of(salt));
    }

    /// The holder's name as it is to be shown.
    public static IdentityObject name(String name) {
        return new IdentityObject("name", false, Texts.required("a holder's name", name), Optional.empty());
    }

    /// Whether this is an e-mail address and the given one: by its hash, as given or in lower case.
    public boolean isEmail(String email) {
        if (!identityType.equals(EMAIL)) {
            return false;
        }
        return hashed
                ? hashIs(email.strip()) || hashIs(normalized(email))
                : normalized(identityHash).equals(normalized(email));
    }

    private boolean hashIs(String email) {
        var hash = ALGORITHM + Sha256.hex(email + salt.orElse(""));
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), identityHash.getBytes(StandardCharsets.US_ASCII));
    }

    private static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /// Its JSON, as it stands in a credential.
    public JsonObject toJson() {
        var json = Json.object()
                .add("type", "IdentityObject")
                .add("hashed", hashed)
                .add("identityHash", identityHash)
                .add("identityType", identityType);
        salt.ifPresent(text -> json.add("salt", text));
        return json.build();
    }
}
