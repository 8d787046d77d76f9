package dev.assay.openbadges;

import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.ProofOptions;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Who issues, with the key to sign by.
public final class Issuer {

    private final Profile profile;
    private final URI verificationMethod;
    private final SigningKey key;
    private final DataIntegrity integrity = DataIntegrity.bundled();

    /// An issuer whose DID document names the key.
    ///
    /// @param verificationMethod the key's id in the document: the issuer's DID, `#`, and a name
    /// @throws IllegalArgumentException where the key's id is not the issuer's, or a did:key is of another key
    public Issuer(Profile profile, URI verificationMethod, SigningKey key) {
        if (!profile.id().startsWith("did:") || profile.id().contains("#")) {
            throw new IllegalArgumentException("an issuer's id is a DID without a fragment, not " + profile.id());
        }
        if (!verificationMethod.toString().startsWith(profile.id() + "#")) {
            throw new IllegalArgumentException(verificationMethod + " is not a key of " + profile.id());
        }
        if (DidKey.isDidKey(profile.id())
                && !verificationMethod.toString().equals(DidKey.verificationMethod(key.publicKey()))) {
            throw new IllegalArgumentException(profile.id() + " is the DID of another key than " + key.publicKey());
        }
        this.profile = profile;
        this.verificationMethod = verificationMethod;
        this.key = key;
    }

    /// An issuer that is its key: nothing needs to be published for others to verify.
    public static Issuer didKey(String name, Optional<URI> url, SigningKey key) {
        var did = DidKey.did(key.publicKey());
        var profile = Profile.builder(did, name);
        url.ifPresent(profile::url);
        return new Issuer(profile.build(), URI.create(DidKey.verificationMethod(key.publicKey())), key);
    }

    /// An issuer whose DID document names the key by its own Multikey text, as [VerificationMethod#of] does.
    public static Issuer of(Profile profile, SigningKey key) {
        return new Issuer(
                profile,
                URI.create(VerificationMethod.of(profile.id(), key.publicKey()).id()),
                key);
    }

    /// What badges show of the issuer.
    public Profile profile() {
        return profile;
    }

    /// The id of the key in use.
    public URI verificationMethod() {
        return verificationMethod;
    }

    /// The signed credential: a badge or an endorsement.
    ///
    /// @param now when it is signed
    public JsonObject issue(Unissued<?> credential, Instant now) {
        return sign(credential.toJson(profile), now);
    }

    /// The signed presentation of which this is the holder, in answer to nobody's request.
    ///
    /// @throws IllegalArgumentException where the presentation names another holder or none
    public JsonObject present(VerifiablePresentation presentation, Instant now) {
        return present(presentation, Optional.empty(), Optional.empty(), now);
    }

    /// The signed presentation of which this is the holder: a proof for `authentication`.
    ///
    /// @param challenge what the verifier gave to sign, so that the answer cannot be used twice
    /// @param domain    where it is shown, so that it cannot be shown elsewhere
    /// @throws IllegalArgumentException where the presentation names another holder or none
    public JsonObject present(
            VerifiablePresentation presentation, Optional<String> challenge, Optional<String> domain, Instant now) {
        if (!presentation.holder().map(URI::toString).equals(Optional.of(profile.id()))) {
            throw new IllegalArgumentException("the presentation's holder is "
                    + presentation.holder().map(URI::toString).orElse("missing") + ", not " + profile.id());
        }
        var options = ProofOptions.of(Cryptosuite.of(key.kind()), verificationMethod, now);
        return integrity.sign(presentation.json(), key, options.presenting(challenge, domain));
    }

    /// Signs another credential of this issuer, such as a status list.
    ///
    /// @throws IllegalArgumentException where the credential names another issuer or cannot be signed
    public JsonObject sign(JsonObject unsigned, Instant now) {
        var named = unsigned.get("issuer") instanceof JsonObject object
                ? Json.text(object, "id")
                : Json.text(unsigned, "issuer");
        if (!named.equals(Optional.of(profile.id()))) {
            throw new IllegalArgumentException(
                    "the credential's issuer is " + named.orElse("missing") + ", not " + profile.id());
        }
        return integrity.sign(unsigned, key, verificationMethod, now);
    }

    @Override
    public String toString() {
        return "Issuer[" + verificationMethod + "]";
    }
}
