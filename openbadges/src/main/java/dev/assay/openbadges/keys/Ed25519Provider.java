package dev.assay.openbadges.keys;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// Ed25519 by one JCA provider. The provider is used by reference: it is not added to the JVM's list.
final class Ed25519Provider {

    private static final String CORRETTO = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final String BOUNCY_CASTLE = "org.bouncycastle.jce.provider.BouncyCastleProvider";
    private static final String JDK = "SunEC";

    /// Without it Corretto offers Ed25519 signatures but no keys of its own, and converts the JDK's at every use, which
    /// halves its speed.
    private static final String CORRETTO_KEY_FACTORY = "com.amazon.corretto.crypto.provider.registerEdKeyFactory";

    /// What stands before the 32 bytes in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410, section 10).
    private static final byte[] PRIVATE_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final byte[] PUBLIC_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Provider provider;

    private Ed25519Provider(Provider provider) {
        this.provider = provider;
    }

    /// The JDK's: slowest to sign, quickest to start.
    static Ed25519Provider jdk() {
        return new Ed25519Provider(Security.getProvider(JDK));
    }

    /// The providers that work here, best first; the JDK's is always the last. Lazy: taking the first loads no other.
    static Stream<Ed25519Provider> available() {
        var others = Stream.of(CORRETTO, BOUNCY_CASTLE)
                .flatMap(className -> loaded(className).stream())
                .filter(Ed25519Provider::works);
        return Stream.concat(others, Stream.of(jdk()));
    }

    private static Optional<Ed25519Provider> loaded(String className) {
        if (System.getProperty(CORRETTO_KEY_FACTORY) == null) {
            System.setProperty(CORRETTO_KEY_FACTORY, "true");
        }
        try {
            var provider = Class.forName(className)
                    .asSubclass(Provider.class)
                    .getDeclaredConstructor()
                    .newInstance();
            return Optional.of(new Ed25519Provider(provider));
        } catch (ReflectiveOperationException | LinkageError notHere) {
            return Optional.empty();
        }
    }

    /// A provider whose native library does not load can still be constructed: only use shows it. The vector is RFC
    /// 8032,
    /// section 7.1, test 1.
    private boolean works() {
        var seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var key = Ed25519PublicKey.of(
                HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        try {
            return key.isPresent() && verify(key.get(), new byte[0], sign(privateKey(seed), new byte[0]));
        } catch (RuntimeException | LinkageError unusable) {
            return false;
        }
    }

    String name() {
        return provider.getName();
    }

    PrivateKey privateKey(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519", provider)
                    .generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE_HEAD, seed)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(name() + " does not accept an Ed25519 private key", broken);
        }
    }

    byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519", provider);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(name() + " does not sign with Ed25519", broken);
        }
    }

    boolean verify(Ed25519PublicKey key, byte[] message, byte[] signature) {
        try {
            var verification = Signature.getInstance("Ed25519", provider);
            verification.initVerify(KeyFactory.getInstance("Ed25519", provider)
                    .generatePublic(new X509EncodedKeySpec(joined(PUBLIC_HEAD, key.raw()))));
            verification.update(message);
            return verification.verify(signature);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException notAPointOrNotASignature) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(name() + " does not verify Ed25519", broken);
        }
    }

    private static byte[] joined(byte[] head, byte[] key) {
        var joined = new byte[head.length + key.length];
        System.arraycopy(head, 0, joined, 0, head.length);
        System.arraycopy(key, 0, joined, head.length, key.length);
        return joined;
    }
}
