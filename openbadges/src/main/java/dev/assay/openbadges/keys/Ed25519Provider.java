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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Ed25519 by one JCA provider. The provider is used by reference: it is not added to the JVM's list.
final class Ed25519Provider {

    private static final String CORRETTO = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final String BOUNCY_CASTLE = "org.bouncycastle.jce.provider.BouncyCastleProvider";
    private static final String JDK = "SunEC";

    /// What stands before the 32 bytes in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410, section 10).
    private static final byte[] PRIVATE_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final byte[] PUBLIC_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Provider provider;

    private Ed25519Provider(Provider provider) {
        this.provider = provider;
    }

    /// The providers that work here, best first; the JDK's is always among them.
    static List<Ed25519Provider> available() {
        return Stream.of(loaded(CORRETTO), loaded(BOUNCY_CASTLE), Optional.ofNullable(Security.getProvider(JDK)))
                .flatMap(Optional::stream)
                .filter(provider -> provider.getService("Signature", "Ed25519") != null)
                .map(Ed25519Provider::new)
                .filter(Ed25519Provider::works)
                .toList();
    }

    private static Optional<Provider> loaded(String className) {
        try {
            return Optional.of(Class.forName(className)
                    .asSubclass(Provider.class)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException | LinkageError notHere) {
            return Optional.empty();
        }
    }

    /// A provider whose native library does not load can still be constructed: only use shows it.
    private boolean works() {
        try {
            var seed = new byte[Ed25519PublicKey.LENGTH];
            return verify(PublicKeyDerivation.publicKeyOf(seed), seed, sign(privateKey(seed), seed));
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
