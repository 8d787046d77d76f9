package dev.assay.openbadges.did;

import dev.assay.openbadges.keys.VerificationKey;

/// DIDs that are their own key: `did:key:z6Mk…`. They need no server and can never change.
///
/// Source: W3C CCG "The did:key Method"; Ed25519, P-256, P-384 and RSA.
public final class DidKey {

    private static final String PREFIX = "did:key:";

    private DidKey() {}

    /// The DID of a key.
    public static String did(VerificationKey key) {
        return PREFIX + key.multibase();
    }

    /// The id of the only verification method of a key's DID: `did:key:z6Mk…#z6Mk…`.
    public static String verificationMethod(VerificationKey key) {
        return did(key) + "#" + key.multibase();
    }

    /// Whether a text is of this method, whatever its key.
    public static boolean isDidKey(String did) {
        return did.startsWith(PREFIX);
    }

    /// The document of a DID, made from the DID itself: its key may sign credentials and presentations.
    ///
    /// @param did the DID, without a fragment
    public static ControllerDocument.Reading resolve(String did) {
        if (!isDidKey(did)) {
            return new ControllerDocument.Reading.Refused("this is not a did:key: " + did);
        }
        return VerificationKey.ofMultibase(did.substring(PREFIX.length()))
                .filter(key -> did(key).equals(did))
                .<ControllerDocument.Reading>map(key -> new ControllerDocument.Reading.Read(
                        ControllerDocument.ofOne(did, VerificationMethod.of(did, key))))
                .orElseGet(() -> new ControllerDocument.Reading.Refused(
                        "the did:key does not hold a key of a known kind: " + did));
    }
}
