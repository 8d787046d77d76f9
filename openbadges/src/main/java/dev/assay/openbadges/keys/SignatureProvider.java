package dev.assay.openbadges.keys;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// Signatures by one JCA provider. The provider is used by reference: it is not added to the JVM's list.
final class SignatureProvider {

    private static final String CORRETTO = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final String BOUNCY_CASTLE = "org.bouncycastle.jce.provider.BouncyCastleProvider";
    private static final SignatureProvider JDK =
            new SignatureProvider(Security.getProvider("SunEC"), Security.getProvider("SunRsaSign"));

    /// Without it Corretto offers Ed25519 signatures but no keys of its own, and converts the JDK's at every use, which
    /// halves its speed.
    private static final String CORRETTO_KEY_FACTORY = "com.amazon.corretto.crypto.provider.registerEdKeyFactory";

    private final Provider curves;
    private final Provider rsa;

    private SignatureProvider(Provider curves, Provider rsa) {
        this.curves = curves;
        this.rsa = rsa;
    }

    /// The JDK's: slowest to sign, quickest to start.
    static SignatureProvider jdk() {
        return JDK;
    }

    /// The providers that work here, best first; the JDK's is always the last. Lazy: taking the first loads no other.
    static Stream<SignatureProvider> available() {
        var others = Stream.of(CORRETTO, BOUNCY_CASTLE)
                .flatMap(className -> loaded(className).stream())
                .filter(SignatureProvider::works);
        return Stream.concat(others, Stream.of(jdk()));
    }

    private static Optional<SignatureProvider> loaded(String className) {
        if (System.getProperty(CORRETTO_KEY_FACTORY) == null) {
            System.setProperty(CORRETTO_KEY_FACTORY, "true");
        }
        try {
            var provider = Class.forName(className)
                    .asSubclass(Provider.class)
                    .getDeclaredConstructor()
                    .newInstance();
            return Optional.of(new SignatureProvider(provider, provider));
        } catch (ReflectiveOperationException | LinkageError notHere) {
            return Optional.empty();
        }
    }

    /// A provider whose native library does not load can still be constructed: only use shows it. The vector is RFC
    /// 8032, section 7.1, test 1.
    private boolean works() {
        var seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var key = Ed25519PublicKey.of(
                HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        try {
            var signature = sign(KeyKind.ED25519, privateKey(KeyKind.ED25519, seed), new byte[0]);
            return key.isPresent() && verify(key.get(), new byte[0], signature);
        } catch (RuntimeException | LinkageError unusable) {
            return false;
        }
    }

    String name() {
        return curves.getName();
    }

    private Provider of(KeyKind kind) {
        return kind == KeyKind.RSA ? rsa : curves;
    }

    PrivateKey privateKey(KeyKind kind, byte[] secret) {
        try {
            return KeyFactory.getInstance(kind.encoding().keyAlgorithm(), of(kind))
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Bytes.joined(kind.encoding().secretHead(), secret)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(name() + " does not accept a private key on " + kind.title(), broken);
        }
    }

    PublicKey publicKey(KeyKind kind, byte[] subjectPublicKeyInfo) throws InvalidKeySpecException {
        try {
            return KeyFactory.getInstance(kind.encoding().keyAlgorithm(), of(kind))
                    .generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
        } catch (InvalidKeySpecException notAKey) {
            throw notAKey;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(name() + " has no keys of kind " + kind.title(), broken);
        }
    }

    byte[] sign(KeyKind kind, PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(kind.encoding().signatureAlgorithm(), of(kind));
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(name() + " does not sign with " + kind.title(), broken);
        }
    }

    boolean verify(VerificationKey key, byte[] message, byte[] signature) {
        try {
            var verification = Signature.getInstance(key.kind().encoding().signatureAlgorithm(), of(key.kind()));
            verification.initVerify(key.inProvider().of(this));
            verification.update(message);
            return verification.verify(signature);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException notAPointOrNotASignature) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    name() + " does not verify " + key.kind().title(), broken);
        }
    }
}
