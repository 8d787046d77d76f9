package dev.assay.openbadges.ob2;

import dev.assay.openbadges.jose.JoseDoubt;
import dev.assay.openbadges.jose.JoseFault;
import dev.assay.openbadges.jose.JoseOutcome;
import dev.assay.openbadges.jose.Jws;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A signed badge holds when a key that the issuer's profile names as its own signed it, and the issuer's list of
/// revoked badges does not have it.
final class SignedCheck {

    /// The most keys of an issuer that are tried where the badge names none.
    private static final int MOST_KEYS = 5;

    private static final Ob2Outcome NOT_REACHED = new Ob2Outcome.Unknown(new Ob2Doubt.NotReached());

    private final Jws jws;
    private final Ob2Assertion assertion;
    private final Ob2Documents documents;
    private final Parties parties;
    private final Instant now;
    private Ob2Outcome proof = NOT_REACHED;
    private Ob2Outcome revocation = NOT_REACHED;

    SignedCheck(Jws jws, Ob2Assertion assertion, Ob2Documents documents, Instant now) {
        this.jws = jws;
        this.assertion = assertion;
        this.documents = documents;
        this.parties = new Parties(assertion, documents);
        this.now = now;
    }

    Ob2Report report() {
        var given = parties.shown(assertion);
        try {
            var issuer = parties.liveIssuer();
            proof = signature(issuer);
            revocation = revocation(issuer);
        } catch (Ob2EndException ended) {
            proof = ended.outcome();
        }
        return new Ob2Report(
                new Ob2Outcome.Passed("it is an " + Ob2Badge.KIND + ", signed by its issuer"),
                Optional.of(proof instanceof Ob2Outcome.Passed ? parties.shown(assertion) : given),
                proof,
                revocation,
                Ob2Verification.dates(assertion, now));
    }

    private Ob2Outcome signature(Ob2Issuer issuer) {
        var candidates = assertion.creator().map(List::of).orElse(issuer.publicKeys());
        if (candidates.isEmpty()) {
            throw Ob2EndException.unknown(new Ob2Doubt.Unusable(issuer.id(), "it names no key"));
        }
        Ob2Outcome last = NOT_REACHED;
        for (var id : candidates.stream().limit(MOST_KEYS).toList()) {
            last = under(id, issuer);
            if (last instanceof Ob2Outcome.Passed) {
                return last;
            }
        }
        return last;
    }

    private Ob2Outcome under(String id, Ob2Issuer issuer) {
        if (!issuer.publicKeys().contains(id)) {
            throw Ob2EndException.failed(new Ob2Fault.NotTheIssuersKey(id, issuer.id()));
        }
        return switch (jws.verify(key(id, issuer))) {
            case JoseOutcome.Verified() -> new Ob2Outcome.Passed("signed with " + id + ", a key of " + issuer.id());
            case JoseOutcome.Failed(JoseFault fault) -> new Ob2Outcome.Failed(new Ob2Fault.Signature(fault));
            case JoseOutcome.Unknown(JoseDoubt doubt) ->
                new Ob2Outcome.Unknown(new Ob2Doubt.Unsupported(doubt.inWords()));
        };
    }

    /// A key written into the live profile needs no fetching; else its own document must name this owner.
    private VerificationKey key(String id, Ob2Issuer issuer) {
        var json = new Ob2Json(issuer.json(), "the issuer's profile")
                .embedded(Ob2Issuer.PUBLIC_KEY, id)
                .orElseGet(() -> documents.ofItself(id));
        var document = new Ob2Json(json, "the key's document").typed("CryptographicKey");
        if (!document.idUnder("owner").equals(Optional.of(issuer.id()))) {
            throw Ob2EndException.failed(new Ob2Fault.NotTheIssuersKey(id, issuer.id()));
        }
        return PemKey.of(document.text("publicKeyPem"))
                .orElseThrow(() -> Ob2EndException.unknown(new Ob2Doubt.Unsupported("a key such as " + id)));
    }

    private Ob2Outcome revocation(Ob2Issuer issuer) {
        var ownWord = Ob2Assertion.revoked(assertion.json());
        if (ownWord.isPresent()) {
            return new Ob2Outcome.Failed(ownWord.get());
        }
        if (issuer.revocationList().isEmpty()) {
            return new Ob2Outcome.Passed("its issuer keeps no list of revoked badges");
        }
        var address = issuer.revocationList().get();
        try {
            var list = new Ob2Json(documents.get(address), "the list of revoked badges").typed("RevocationList");
            if (!list.idUnder("issuer").equals(Optional.of(issuer.id()))) {
                return new Ob2Outcome.Unknown(new Ob2Doubt.Unusable(address, "it is not of this issuer"));
            }
            return Json.many(list.json(), "revokedAssertions").stream()
                    .flatMap(entry -> revoked(entry).stream())
                    .findFirst()
                    .<Ob2Outcome>map(Ob2Outcome.Failed::new)
                    .orElseGet(() -> new Ob2Outcome.Passed("not on its issuer's list of revoked badges"));
        } catch (Ob2EndException ended) {
            // a list that is not one says nothing against the badge
            return ended.outcome() instanceof Ob2Outcome.Failed failed
                    ? new Ob2Outcome.Unknown(new Ob2Doubt.Unusable(address, failed.inWords()))
                    : ended.outcome();
        }
    }

    private Optional<Ob2Fault> revoked(JsonValue entry) {
        return switch (entry) {
            case JsonString id
            when id.getString().equals(assertion.id()) -> Optional.of(new Ob2Fault.Revoked(Optional.empty()));
            case JsonObject object
            when Json.text(object, "id").equals(Optional.of(assertion.id())) ->
                Optional.of(new Ob2Fault.Revoked(Json.text(object, "revocationReason")));
            case JsonValue _ -> Optional.empty();
        };
    }
}
