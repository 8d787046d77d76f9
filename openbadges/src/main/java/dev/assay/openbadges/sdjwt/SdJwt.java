package dev.assay.openbadges.sdjwt;

import dev.assay.openbadges.jose.JoseDoubt;
import dev.assay.openbadges.jose.JoseFault;
import dev.assay.openbadges.jose.Jws;
import dev.assay.openbadges.jose.PresentationRequest;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A token whose claims can be disclosed one by one: the issuer's signed token, disclosures, and perhaps a proof of
/// the holder's key, with `~` between them (RFC 9901).
///
/// @param presented everything before the proof of the key, with its last `~`; that proof signs the hash of it
/// @param claims    the issuer's claims with those disclosed in their places; unverified
/// @param places    the disclosures by the JSON Pointer of what each discloses
public record SdJwt(
        Jws jws,
        String presented,
        SdAlgorithm algorithm,
        JsonObject claims,
        Map<String, Disclosure> places,
        Optional<KeyBinding> keyBinding) {

    /// The most disclosures read.
    public static final int MAX_DISCLOSURES = 1_000;

    private static final String SEPARATOR = "~";

    /// What came of reading a text as such a token.
    public sealed interface Reading {

        /// The text is one, and its disclosures fit; whether it is genuine is still open.
        record Read(SdJwt token) implements Reading {}

        /// The text is none, or its disclosures do not belong to it.
        record Faulty(SdFault fault) implements Reading {}

        /// The text is a token of another kind.
        record Unsupported(JoseDoubt doubt) implements Reading {}
    }

    /// Takes a token apart and puts its disclosures in their places.
    public static Reading read(String text) {
        if (text.length() > Jws.MAX_LENGTH) {
            return new Reading.Unsupported(new JoseDoubt.TooLarge(text.length()));
        }
        var parts = List.of(text.split(SEPARATOR, MAX_DISCLOSURES + 3));
        if (parts.size() < 2 || parts.size() > MAX_DISCLOSURES + 2) {
            return new Reading.Faulty(new SdFault.Malformed(
                    "it has no \"" + SEPARATOR + "\", or more than " + MAX_DISCLOSURES + " disclosures"));
        }
        return switch (Jws.read(parts.getFirst())) {
            case Jws.Reading.Faulty(JoseFault fault) -> new Reading.Faulty(new SdFault.Token(fault));
            case Jws.Reading.Unsupported(JoseDoubt doubt) -> new Reading.Unsupported(doubt);
            case Jws.Reading.Read(Jws jws) -> {
                try {
                    yield of(jws, text, parts);
                } catch (SdFaultException faulty) {
                    yield new Reading.Faulty(faulty.fault());
                }
            }
        };
    }

    private static Reading of(Jws jws, String text, List<String> parts) {
        if (!(jws.payloadJson() instanceof JsonReading.Read(JsonObject payload))) {
            throw SdFaultException.malformed("the token's payload is not a JSON object");
        }
        var name = payload.containsKey(Disclosure.SD_ALG)
                ? Json.text(payload, Disclosure.SD_ALG).orElse("")
                : SdAlgorithm.SHA_256.id();
        var algorithm = SdAlgorithm.named(name);
        if (algorithm.isEmpty()) {
            return new Reading.Unsupported(new JoseDoubt.UnsupportedForm("disclosures hashed with \"" + name + "\""));
        }
        var disclosures = parts.subList(1, parts.size() - 1).stream()
                .map(Disclosure::read)
                .toList();
        var disclosed = Disclosed.of(payload, disclosures, algorithm.get());
        var proof = parts.getLast();
        return new Reading.Read(new SdJwt(
                jws,
                text.substring(0, text.length() - proof.length()),
                algorithm.get(),
                disclosed.json(),
                disclosed.placed(),
                proof.isEmpty() ? Optional.empty() : Optional.of(KeyBinding.read(proof))));
    }

    /// The JSON Pointers of what is disclosed and could be left out.
    public Set<String> disclosed() {
        return places.keySet();
    }

    /// The holder's key that the issuer bound the token to (`cnf`, RFC 7800); empty also where it is of a kind not
    /// known here.
    public Optional<VerificationKey> holderKey() {
        return claims.get(KeyBinding.CNF) instanceof JsonObject cnf && cnf.get("jwk") instanceof JsonObject jwk
                ? VerificationKey.ofJwk(jwk)
                : Optional.empty();
    }

    /// Verifies the issuer's signature under a key, which the caller knows to be the issuer's, and the proof of the
    /// holder's key where one came along.
    public SdOutcome verify(VerificationKey issuerKey) {
        var token = SdOutcome.of(jws.verify(issuerKey), SdFault.Token::new);
        return keyBinding.isEmpty() ? token : token.and(keyBinding.get().verify(this));
    }

    /// Verifies beside that the holder presents the token in answer to a request. A token without `cnf` is bound to
    /// nobody, so no proof could show who presents it.
    public SdOutcome verify(VerificationKey issuerKey, PresentationRequest request, Instant now) {
        if (keyBinding.isEmpty()) {
            return verify(issuerKey).and(new SdOutcome.Failed(new SdFault.NoKeyBinding()));
        }
        return verify(issuerKey).and(keyBinding.get().verify(request, now));
    }

    /// The token with fewer disclosures and no proof of the holder's key.
    ///
    /// @param pointers what to disclose, of [#disclosed]; what such a claim stands in is disclosed with it
    /// @throws IllegalArgumentException where a pointer is none of them
    public String presenting(Set<String> pointers) {
        if (!places.keySet().containsAll(pointers)) {
            throw new IllegalArgumentException(pointers + " are not all among " + places.keySet());
        }
        var chosen = places.entrySet().stream()
                .filter(entry -> pointers.stream().anyMatch(inner -> Pointer.holds(entry.getKey(), inner)))
                .map(entry -> entry.getValue().text() + SEPARATOR)
                .collect(Collectors.joining());
        return presented.substring(0, presented.indexOf(SEPARATOR) + 1) + chosen;
    }

    /// The token with fewer disclosures, presented in answer to a request.
    ///
    /// @param holder the key that the issuer bound the token to
    /// @throws IllegalArgumentException where a pointer is none of [#disclosed], or the key is another
    public String presenting(Set<String> pointers, PresentationRequest request, SigningKey holder, Instant now) {
        if (!holderKey().equals(Optional.of(holder.publicKey()))) {
            throw new IllegalArgumentException("the token is not bound to the key " + holder.publicKey());
        }
        var token = presenting(pointers);
        return token + KeyBinding.sign(algorithm.digest(token), request, holder, now);
    }
}
