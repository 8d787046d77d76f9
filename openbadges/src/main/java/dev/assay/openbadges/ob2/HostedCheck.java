package dev.assay.openbadges.ob2;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/// A hosted badge holds when its issuer's server still has it, at an address where this issuer hosts badges.
final class HostedCheck {

    private final Ob2Documents documents;
    private final Instant now;
    private Ob2Assertion assertion;
    private Parties parties;
    private Ob2Outcome revocation = new Ob2Outcome.Unknown(new Ob2Doubt.NotReached());

    HostedCheck(Ob2Assertion assertion, Ob2Documents documents, Instant now) {
        this.assertion = assertion;
        this.documents = documents;
        this.now = now;
        this.parties = new Parties(assertion, documents);
    }

    Ob2Report report() {
        var given = parties.shown(assertion);
        Ob2Outcome proof;
        try {
            proof = hosted();
        } catch (Ob2EndException ended) {
            proof = ended.outcome();
        }
        return new Ob2Report(
                new Ob2Outcome.Passed("it is an " + Ob2Badge.KIND + ", hosted by its issuer"),
                Optional.of(proof instanceof Ob2Outcome.Passed ? parties.shown(assertion) : given),
                proof,
                revocation,
                Ob2Verification.dates(assertion, now));
    }

    private Ob2Outcome hosted() {
        var address = assertion.address();
        refuseRevoked(assertion.json());
        var live = documents.get(assertion.id());
        refuseRevoked(live);
        var difference = assertion.differenceFrom(live);
        if (difference.isPresent()) {
            throw Ob2EndException.failed(new Ob2Fault.OtherBadgeHosted(assertion.id(), difference.get()));
        }
        // what the server adds counts: a date of expiry, say
        assertion = Ob2Assertion.of(live);
        parties = new Parties(assertion, documents);
        var issuer = parties.liveIssuer();
        if (!issuer.hosts(address)) {
            throw Ob2EndException.failed(new Ob2Fault.ForeignAddress(assertion.id(), issuer.id()));
        }
        revocation = new Ob2Outcome.Passed("not revoked: its issuer's server has it now");
        return new Ob2Outcome.Passed(
                assertion.id() + " has this badge, and " + issuer.id() + " hosts its badges there");
    }

    private void refuseRevoked(JsonObject json) {
        Ob2Assertion.revoked(json).ifPresent(fault -> {
            revocation = new Ob2Outcome.Failed(fault);
            throw Ob2EndException.failed(fault);
        });
    }
}
