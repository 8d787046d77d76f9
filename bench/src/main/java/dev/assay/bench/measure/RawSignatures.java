package dev.assay.bench.measure;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.LinkedHashMap;
import java.util.Map;

/// Ed25519 by one provider and nothing around it: 64 bytes signed, a key at hand.
record RawSignatures(Provider provider, PrivateKey secret, PublicKey key, byte[] message, byte[] signature) {
    private static final Map<String, String> CLASSES = Map.of(
            "corretto", "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider",
            "bouncyCastle", "org.bouncycastle.jce.provider.BouncyCastleProvider");

    /// By short names; a provider that does not work here is left out.
    static Map<String, RawSignatures> all() throws GeneralSecurityException {
        var all = new LinkedHashMap<String, RawSignatures>();
        for (var name : new String[] {"corretto", "bouncyCastle"}) {
            try {
                var provider = Class.forName(CLASSES.get(name))
                        .asSubclass(Provider.class)
                        .getDeclaredConstructor()
                        .newInstance();
                all.put(name, of(provider));
            } catch (ReflectiveOperationException | LinkageError notHere) {
                System.err.println("bench: no " + name + " here: " + notHere);
            }
        }
        all.put("jdk", of(Security.getProvider("SunEC")));
        return all;
    }

    private static RawSignatures of(Provider provider) throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519", "SunEC").generateKeyPair();
        var keys = KeyFactory.getInstance("Ed25519", provider);
        var secret =
                keys.generatePrivate(new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()));
        var key = keys.generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()));
        var message = new byte[64];
        var unsigned = new RawSignatures(provider, secret, key, message, new byte[0]);
        return new RawSignatures(provider, secret, key, message, unsigned.sign());
    }

    byte[] sign() throws GeneralSecurityException {
        var signing = Signature.getInstance("Ed25519", provider);
        signing.initSign(secret);
        signing.update(message);
        return signing.sign();
    }

    void verify() throws GeneralSecurityException {
        var verification = Signature.getInstance("Ed25519", provider);
        verification.initVerify(key);
        verification.update(message);
        if (!verification.verify(signature)) {
            throw new IllegalStateException(provider.getName() + " refuses its own signature");
        }
    }
}
