package dev.assay.server.badge;

import dev.assay.openbadges.Issuer;
import dev.assay.openbadges.Profile;
import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.did.DidWeb;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.server.kernel.BaseUrl;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Who issues the badges of this server: `did:web` of the base URL where that is https, so that the domain vouches for
/// the keys; else the `did:key` of the signing key, which nobody needs to vouch for.
public record IssuerIdentity(BaseUrl baseUrl, String name) {

    /// The issuer that signs with `key`.
    public Issuer with(IssuerKey key) {
        return Issuer.of(Profile.builder(did(key), name).url(baseUrl.value()).build(), key.key());
    }

    /// The DID under which `key` signs.
    public String did(IssuerKey key) {
        return webDid().orElseGet(() -> DidKey.did(key.key().publicKey()));
    }

    /// The document of the `did:web` with every key there ever was, else of the `did:key` in use.
    ///
    /// @param keys all keys, the one in use among them
    public ControllerDocument document(List<IssuerKey> keys) {
        var did = webDid();
        var named =
                keys.stream().filter(key -> did.isPresent() || key.retiredAt().isEmpty());
        return ControllerDocument.of(
                did.orElseGet(() -> did(inUse(keys))),
                named.map(key -> method(did.orElseGet(() -> did(key)), key)).toList());
    }

    /// Whether the issuer's keys stand in a document that others fetch.
    public boolean isWeb() {
        return webDid().isPresent();
    }

    /// The address of the issuer's document; only a `did:web` has one.
    public Optional<URI> documentAddress() {
        return webDid().flatMap(DidWeb::documentUrl);
    }

    private Optional<String> webDid() {
        return DidWeb.of(baseUrl.value());
    }

    private static VerificationMethod method(String did, IssuerKey key) {
        var method = VerificationMethod.of(did, key.key().publicKey());
        return key.retiredAt().map(method::retired).orElse(method);
    }

    private static IssuerKey inUse(List<IssuerKey> keys) {
        return keys.stream()
                .filter(key -> key.retiredAt().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No key is in use"));
    }
}
