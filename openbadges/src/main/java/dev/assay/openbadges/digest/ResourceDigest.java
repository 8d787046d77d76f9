package dev.assay.openbadges.digest;

import dev.assay.openbadges.keys.Base58;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// What a resource's bytes must hash to.
///
/// @param digest of the length of its algorithm
public record ResourceDigest(HashAlgorithm hash, byte[] digest) {

    public ResourceDigest {
        if (digest.length != hash.length()) {
            throw new IllegalArgumentException(hash + " gives " + hash.length() + " bytes, not " + digest.length);
        }
        digest = digest.clone();
    }

    /// The digest in hexadecimal, as specifications print it.
    ///
    /// @throws IllegalArgumentException where it is not hexadecimal of the algorithm's length
    public static ResourceDigest ofHex(HashAlgorithm hash, String hex) {
        return new ResourceDigest(hash, HexFormat.of().parseHex(hex));
    }

    /// One hash expression of `digestSRI`, such as `sha256-…` in base64 (W3C Subresource Integrity, section 3.5); empty
    /// where it is none, or of another algorithm. Options after `?` are ignored, as that specification asks.
    public static Optional<ResourceDigest> ofSri(String expression) {
        int dash = expression.indexOf('-');
        int options = expression.indexOf('?');
        if (dash < 0) {
            return Optional.empty();
        }
        var base64 = expression.substring(dash + 1, options < dash ? expression.length() : options);
        return switch (expression.substring(0, dash)) {
            case "sha256" -> of(HashAlgorithm.SHA_256, base64(Base64.getDecoder(), base64));
            case "sha384" -> of(HashAlgorithm.SHA_384, base64(Base64.getDecoder(), base64));
            case "sha512" -> of(HashAlgorithm.SHA_512, base64(Base64.getDecoder(), base64));
            default -> Optional.empty();
        };
    }

    /// A `digestMultibase`: a multihash in multibase `u` or `z` (W3C Controlled Identifiers 1.0, sections 2.4 and 2.5);
    /// empty where it is none, or of another algorithm or base.
    public static Optional<ResourceDigest> ofMultibase(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var multihash = switch (text.charAt(0)) {
            case 'u' -> base64(Base64.getUrlDecoder(), text.substring(1));
            case 'z' -> Base58.decode(text.substring(1));
            default -> Optional.<byte[]>empty();
        };
        return multihash.filter(bytes -> bytes.length > 2).flatMap(ResourceDigest::ofMultihash);
    }

    private static Optional<ResourceDigest> ofMultihash(byte[] bytes) {
        var digest = Arrays.copyOfRange(bytes, 2, bytes.length);
        if (bytes[1] != digest.length) {
            return Optional.empty();
        }
        return switch (bytes[0]) {
            case 0x12 -> of(HashAlgorithm.SHA_256, Optional.of(digest));
            case 0x20 -> of(HashAlgorithm.SHA_384, Optional.of(digest));
            case 0x13 -> of(HashAlgorithm.SHA_512, Optional.of(digest));
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> base64(Base64.Decoder decoder, String text) {
        try {
            return Optional.of(decoder.decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<ResourceDigest> of(HashAlgorithm hash, Optional<byte[]> digest) {
        return digest.filter(bytes -> bytes.length == hash.length()).map(bytes -> new ResourceDigest(hash, bytes));
    }

    public boolean isOf(byte[] content) {
        return MessageDigest.isEqual(digest, hash.of(content));
    }

    /// A copy of the bytes.
    @Override
    public byte[] digest() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceDigest that && hash == that.hash && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return hash + " " + HexFormat.of().formatHex(digest);
    }
}
