package dev.assay.openbadges.verify;

import dev.assay.openbadges.did.JwkSet;
import dev.assay.openbadges.did.KeyDocuments;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.openbadges.verify.Controllers.Found;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the key that a signature is claimed to be under, has it verified, and says whether the key is the issuer's.
final class KeyChecks {
    /// How many keys of an issuer are tried where a token names none.
    private static final int MOST_TRIED = 8;

    private final Controllers controllers;
    private final Optional<VerificationKey> knownKey;
    private final Instant at;

    KeyChecks(Controllers controllers, VerificationOptions options) {
        this.controllers = controllers;
        this.knownKey = options.issuerKey();
        this.at = options.at();
    }

    Signature check(SignatureClaim claim, String issuer) {
        return switch (controllers.find(
                KeyDocuments.withoutFragment(claim.methodId().orElse(issuer)))) {
            case Found.Missing(var outcome) -> Signature.withoutKey(outcome);
            case Found.Keys(var keys, var from) -> published(keys, from, claim, issuer);
            case Found.Held held -> under(held, claim, issuer);
        };
    }

    private Signature under(Found.Held found, SignatureClaim claim, String issuer) {
        var holder = found.controller();
        if (claim.methodId().isPresent()) {
            return signed(found, claim.methodId().get(), claim, issuer);
        }
        var tried = holder.assertionMethods().stream()
                .limit(MOST_TRIED)
                .map(each -> signed(found, each, claim, issuer))
                .toList();
        return tried.isEmpty()
                ? Signature.withoutKey(lacking(found, holder.id() + " has no key that may sign credentials"))
                : oneOf(tried, holder.assertionMethods().size() > MOST_TRIED);
    }

    /// Of a signature that names no key: the key that fits. Where none does, it is wrong only if all could be tried.
    private static Signature oneOf(List<Signature> tried, boolean someLeft) {
        var fitting = tried.stream()
                .filter(each -> each.proof() instanceof CheckOutcome.Passed)
                .findFirst();
        boolean allTried = !someLeft && tried.stream().allMatch(each -> each.proof() instanceof CheckOutcome.Failed);
        return fitting.orElseGet(() -> allTried
                ? tried.getFirst()
                : Signature.withoutKey(new CheckOutcome.Unknown(
                        Gap.NO_KEY, "it names no key, and not every key of its issuer could be tried")));
    }

    private Signature signed(Found.Held found, String methodId, SignatureClaim claim, String issuer) {
        var holder = found.controller();
        var method = holder.method(methodId);
        if (method.isEmpty()) {
            return Signature.withoutKey(lacking(found, methodId + " is not a key of " + holder.id()));
        }
        var key = method.get().key();
        if (key.isEmpty()) {
            return Signature.withoutKey(
                    new CheckOutcome.Unknown(Gap.UNSUPPORTED, methodId + " is not a key of a kind known here"));
        }
        return new Signature(
                claim.proof().apply(key.get()),
                source(found, method.get(), claim),
                issuer(found, method.get(), issuer),
                Set.of(key.get()));
    }

    /// A live document that lacks the key speaks against the badge; a bundle's copy may only be incomplete.
    private static CheckOutcome lacking(Found.Held found, String words) {
        return found instanceof Found.Bundled
                ? new CheckOutcome.Unknown(Gap.NO_KEY, words + " in the bundle")
                : new CheckOutcome.Failed(Fault.NOT_THE_ISSUERS_KEY, words);
    }

    /// Where the key was found, and whether it was in force when the proof was made.
    private CheckOutcome source(Found.Held found, VerificationMethod method, SignatureClaim claim) {
        if (method.revoked().isPresent() && !at.isBefore(method.revoked().get())) {
            return new CheckOutcome.Failed(
                    Fault.KEY_REVOKED,
                    "its issuer revoked the key on " + method.revoked().get());
        }
        if (method.expires().isPresent()
                && claim.made().isEmpty()
                && !at.isBefore(method.expires().get())) {
            return new CheckOutcome.Unknown(
                    Gap.UNPROVEN_ISSUER,
                    "the key was retired on " + method.expires().get()
                            + ", and the signature does not say when it was made");
        }
        if (method.expires().isPresent()
                && !claim.made().orElse(at).isBefore(method.expires().get())) {
            return new CheckOutcome.Failed(
                    Fault.KEY_REVOKED,
                    "the key was retired on " + method.expires().get() + ", before the signature was made");
        }
        return switch (found) {
            case Found.Itself _ -> new CheckOutcome.Passed("the key is in the issuer's id itself");
            case Found.Live(var holder, var from)
            when from.getScheme().equals("file") ->
                new CheckOutcome.Passed("the key of " + holder.id() + " is in the document that you gave: "
                        + BoundedDocuments.place(from));
            case Found.Live(var holder, var _) -> new CheckOutcome.Passed("the key was fetched from " + holder.id());
            case Found.Bundled _ ->
                new CheckOutcome.Passed("the key was taken from the bundle, as the bundle gives it");
        };
    }

    /// Bare keys (Open Badges 3.0, section 8.2.3, where a token's `kid` is their address): they are the issuer's where
    /// that address is the issuer's id. Others on the same site may be anybody's.
    private Signature published(JwkSet keys, URI from, SignatureClaim claim, String issuer) {
        var name = claim.methodId().orElse(issuer);
        var named =
                name.indexOf('#') < 0 ? List.<VerificationKey>of() : keys.named(name.substring(name.indexOf('#') + 1));
        var candidates =
                named.isEmpty() ? keys.keys().stream().map(JwkSet.Named::key).toList() : named;
        if (candidates.isEmpty()) {
            return Signature.withoutKey(new CheckOutcome.Unknown(
                    Gap.UNUSABLE_DOCUMENT,
                    "the keys at " + BoundedDocuments.place(from) + " are of no kind known here"));
        }
        var tried = candidates.stream()
                .limit(MOST_TRIED)
                .map(key -> new Signature(
                        claim.proof().apply(key),
                        new CheckOutcome.Passed("the key was fetched from " + BoundedDocuments.place(from)),
                        publishedBy(issuer, KeyDocuments.withoutFragment(name), key),
                        Set.of(key)))
                .toList();
        return oneOf(tried, candidates.size() > MOST_TRIED);
    }

    private CheckOutcome publishedBy(String issuer, String address, VerificationKey key) {
        if (address.equals(issuer) || knownKey.equals(Optional.of(key))) {
            return vouched(issuer, key);
        }
        return new CheckOutcome.Unknown(
                Gap.UNPROVEN_ISSUER,
                "the keys at " + address + " do not say that they are those of " + issuer
                        + "; name the key if you know it (" + key + ")");
    }

    /// Whoever names a key wants that one.
    private CheckOutcome vouched(String issuer, VerificationKey key) {
        if (knownKey.isEmpty()) {
            return new CheckOutcome.Passed("signed by " + issuer);
        }
        return knownKey.get().equals(key)
                ? new CheckOutcome.Passed("signed by " + issuer + ", with the key that you named")
                : new CheckOutcome.Unknown(
                        Gap.UNPROVEN_ISSUER,
                        "signed by " + issuer + ", but with another key than you named (" + key + ")");
    }

    private CheckOutcome issuer(Found.Held found, VerificationMethod method, String issuer) {
        var holder = found.controller();
        if (!holder.id().equals(issuer)) {
            return namedBy(issuer, method);
        }
        if (!method.controller().equals(issuer) || !holder.mayAssert(method.id())) {
            return new CheckOutcome.Failed(
                    Fault.NOT_THE_ISSUERS_KEY, "the issuer does not let that key sign credentials");
        }
        boolean named = knownKey.isPresent() && knownKey.equals(method.key());
        if (found instanceof Found.Bundled && !named) {
            return new CheckOutcome.Unknown(
                    Gap.UNPROVEN_ISSUER,
                    "that this is a key of " + issuer + " is only what the bundle says, and a bundle cannot prove it;"
                            + " check once online, or name the key you know ("
                            + method.key().orElseThrow() + ")");
        }
        return vouched(issuer, method.key().orElseThrow());
    }

    /// The key lives under another id than the issuer's: then the issuer must name it.
    private CheckOutcome namedBy(String issuer, VerificationMethod method) {
        return switch (controllers.find(issuer)) {
            case Found.Live(var holder, var _)
            when holder.mayAssert(method.id()) -> vouched(issuer, method.key().orElseThrow());
            case Found.Bundled _ ->
                new CheckOutcome.Unknown(
                        Gap.UNPROVEN_ISSUER, "that this is a key of " + issuer + " is only what the bundle says");
            case Found.Missing(var outcome) -> outcome;
            case Found.Keys _ -> stranger(issuer, method);
            case Found.Live _ -> stranger(issuer, method);
            case Found.Itself _ -> stranger(issuer, method);
        };
    }

    private static CheckOutcome stranger(String issuer, VerificationMethod method) {
        return new CheckOutcome.Failed(
                Fault.NOT_THE_ISSUERS_KEY, "it is signed by " + method.controller() + ", not by its issuer " + issuer);
    }
}
