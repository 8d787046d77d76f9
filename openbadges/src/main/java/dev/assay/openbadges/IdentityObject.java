package dev.assay.openbadges;

import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// How a badge names its holder: openly, or so that only those who know the identity recognise it
/// (Open Badges 3.0, class IdentityObject and data type IdentityHash).
///
/// A hash is `sha256$` or `md5$` and the hexadecimal digest of identity and salt together in UTF-8. MD5 is compared
/// where others used it and never made.
public record IdentityObject(JsonObject json) implements Part {

    private static final One<Boolean> HASHED = new One<>("hashed", Forms.TRUTH);
    private static final One<String> IDENTITY_HASH = new One<>("identityHash", Forms.LINE);
    private static final One<IdentifierType> IDENTITY_TYPE = new One<>("identityType", IdentifierType.FORM);
    private static final Maybe<String> SALT = new Maybe<>("salt", Forms.LINE);

    private static final String SHA_256 = "sha256$";
    private static final String MD5 = "md5$";
    private static final Pattern OUR_HASH = Pattern.compile("sha256\\$[0-9a-f]{64}");
    private static final int SALT_BYTES = 16;

    static final Shape SHAPE = Shape.of(
                    "IdentityObject", Types.alone("IdentityObject"), HASHED, IDENTITY_HASH, IDENTITY_TYPE, SALT)
            .closedInSchema()
            .with(IdentityObject::isHashedAsWeDo);

    public IdentityObject {
        SHAPE.require(json);
    }

    /// Whether an identity is the one that is meant.
    public enum Match {
        /// It is.
        SAME,
        /// It is another.
        OTHER,
        /// The hash is of an algorithm that the specification does not name, so nobody can say.
        UNKNOWN
    }

    /// An e-mail address that only those who know it can recognise.
    ///
    /// @param email  the address; case and surrounding blanks do not count
    /// @param random the source of the 16-byte salt, a cryptographic one in production
    public static IdentityObject hashedEmail(String email, RandomGenerator random) {
        return hashedEmail(email, salt(random));
    }

    /// An e-mail address hashed with a given salt.
    public static IdentityObject hashedEmail(String email, String salt) {
        return hashed(IdentifierType.EMAIL_ADDRESS, lowerCase(email), salt);
    }

    /// An identity of any kind that only those who know it can recognise.
    ///
    /// @param random the source of the 16-byte salt, a cryptographic one in production
    public static IdentityObject hashed(IdentifierType type, String identity, RandomGenerator random) {
        return hashed(type, identity, salt(random));
    }

    /// An identity of any kind, hashed with a given salt.
    public static IdentityObject hashed(IdentifierType type, String identity, String salt) {
        var known = Texts.required("an identity", identity).strip();
        return of(type, true, SHA_256 + digest("SHA-256", known + salt))
                .set(SALT, salt)
                .build();
    }

    /// The holder's name as it is to be shown.
    public static IdentityObject name(String name) {
        return open(IdentifierType.NAME, name);
    }

    /// An identity that everybody can read.
    public static IdentityObject open(IdentifierType type, String identity) {
        return of(type, false, identity).build();
    }

    private static Draft<IdentityObject> of(IdentifierType type, boolean hashed, String identity) {
        return new Draft<>(SHAPE, IdentityObject::new)
                .set(HASHED, hashed)
                .set(IDENTITY_HASH, identity)
                .set(IDENTITY_TYPE, type);
    }

    private static void isHashedAsWeDo(JsonObject json, Place at) {
        if (at.isOursAndSound()
                && HASHED.of(json) != OUR_HASH.matcher(IDENTITY_HASH.of(json)).matches()) {
            at.note(Problem.Kind.CONTRADICTION, "must hold sha256$ and 64 digits where it is hashed, and else not");
        }
    }

    /// Whether the identity is hashed.
    public boolean hashed() {
        return HASHED.of(json);
    }

    /// The identity itself or, where it is hashed, its hash with the algorithm before it.
    public String identityHash() {
        return IDENTITY_HASH.of(json);
    }

    /// What kind of identity it is.
    public IdentifierType identityType() {
        return IDENTITY_TYPE.of(json);
    }

    /// What was appended before hashing; without meaning where the identity is not hashed.
    public Optional<String> salt() {
        return SALT.of(json);
    }

    /// Whether this is an e-mail address and the given one: as given or in lower case.
    public boolean isEmail(String email) {
        return matches(IdentifierType.EMAIL_ADDRESS, email) == Match.SAME;
    }

    /// Whether this is a given identity. Surrounding blanks do not count, nor does the case of an e-mail address.
    public Match matches(IdentifierType type, String identity) {
        if (!identityType().equals(type)) {
            return Match.OTHER;
        }
        boolean anyCase = type.equals(IdentifierType.EMAIL_ADDRESS);
        var known = anyCase ? List.of(identity.strip(), lowerCase(identity)) : List.of(identity.strip());
        if (!hashed()) {
            return match(known.contains(
                    anyCase ? lowerCase(identityHash()) : identityHash().strip()));
        }
        var hash = identityHash().toLowerCase(Locale.ROOT);
        if (hash.startsWith(SHA_256)) {
            return match(known.stream().anyMatch(one -> hashIs("SHA-256", one, hash.substring(SHA_256.length()))));
        }
        return hash.startsWith(MD5)
                ? match(known.stream().anyMatch(one -> hashIs("MD5", one, hash.substring(MD5.length()))))
                : Match.UNKNOWN;
    }

    private static Match match(boolean same) {
        return same ? Match.SAME : Match.OTHER;
    }

    private boolean hashIs(String algorithm, String identity, String digest) {
        return MessageDigest.isEqual(
                digest(algorithm, identity + salt().orElse("")).getBytes(StandardCharsets.UTF_8),
                digest.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasBoth) {
            throw new IllegalStateException(everyJdkHasBoth);
        }
    }

    private static String lowerCase(String identity) {
        return identity.strip().toLowerCase(Locale.ROOT);
    }

    private static String salt(RandomGenerator random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
