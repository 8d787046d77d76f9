package dev.assay.openbadges.verify;

import dev.assay.openbadges.Achievement;
import dev.assay.openbadges.EndorsementCredential;
import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.Profile;
import dev.assay.openbadges.Reading;
import dev.assay.openbadges.jose.JoseCredential;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Whether the endorsements in a badge, of its achievement and of its issuer are those of who they name, and about
/// what they stand in.
///
/// Endorsements add to a badge and are not needed for it: one that is over, taken back, or whose key cannot be had is
/// left out. One that is forged, or about something else, makes the badge say what is not so.
final class EndorsementsCheck {
    private static final int MOST = 4;

    private final SignatureChecks signatures;
    private final StatusCheck status;
    private final VerificationOptions options;

    EndorsementsCheck(SignatureChecks signatures, StatusCheck status, VerificationOptions options) {
        this.signatures = signatures;
        this.status = status;
        this.options = options;
    }

    /// One outcome for each; none where there are none.
    List<CheckOutcome> check(OpenBadgeCredential badge) {
        Achievement achievement = badge.credentialSubject().achievement();
        var parties = parties(badge);
        var all = new ArrayList<CheckOutcome>();
        Stream.of(
                        badge.endorsements().stream(),
                        achievement.endorsements().stream(),
                        parties.stream().flatMap(party -> party.endorsements().stream()))
                .flatMap(each -> each)
                .limit(MOST)
                .forEach(each -> all.add(embedded(each, badge)));
        Stream.of(
                        badge.endorsementJwts().stream(),
                        achievement.endorsementJwts().stream(),
                        parties.stream().flatMap(party -> party.endorsementJwts().stream()))
                .flatMap(each -> each)
                .limit(MOST)
                .forEach(each -> all.add(token(each, badge)));
        if (all.size() >= MOST) {
            all.add(new CheckOutcome.NotChecked("no more than " + MOST + " endorsements of a kind are looked at"));
        }
        return all;
    }

    private static List<Profile> parties(OpenBadgeCredential badge) {
        var creator = badge.credentialSubject().achievement().creator();
        return Stream.concat(Stream.of(badge.issuer()), creator.stream())
                .distinct()
                .toList();
    }

    /// The ids of what an endorsement in the badge may be about.
    private static Set<String> endorsed(OpenBadgeCredential badge) {
        var ids = new HashSet<String>();
        ids.add(badge.id().toString());
        ids.add(badge.credentialSubject().achievement().id().toString());
        badge.credentialSubject().id().ifPresent(id -> ids.add(id.toString()));
        parties(badge).forEach(party -> ids.add(party.id()));
        return ids;
    }

    private CheckOutcome embedded(EndorsementCredential endorsement, OpenBadgeCredential badge) {
        return switch (ContextsCheck.checkPart(endorsement.json())) {
            case CheckOutcome.Passed _ ->
                judged(
                        endorsement,
                        signatures.check(
                                endorsement.json(), endorsement.issuer().id(), endorsement.proofs()),
                        badge);
            case CheckOutcome.Failed(var fault, var words) ->
                new CheckOutcome.Failed(fault, who(endorsement, badge) + ": " + words);
            case CheckOutcome.Unknown(var _, var words) -> leftOut(who(endorsement, badge), words);
            case CheckOutcome.NotChecked(var words) -> leftOut(who(endorsement, badge), words);
        };
    }

    private CheckOutcome token(String jwt, OpenBadgeCredential badge) {
        return switch (JoseCredential.read(jwt)) {
            case JoseCredential.Reading.Faulty(var fault) ->
                new CheckOutcome.Failed(Fault.BROKEN_PROOF, "an endorsement is broken: " + fault.inWords());
            case JoseCredential.Reading.Unsupported(var doubt) ->
                new CheckOutcome.NotChecked("an endorsement was left out: " + doubt.inWords());
            case JoseCredential.Reading.Read(var token) ->
                switch (EndorsementCredential.read(token.credential())) {
                    case Reading.Refused<EndorsementCredential>(var problems) ->
                        new CheckOutcome.Failed(
                                Fault.WRONG_SHAPE, "an endorsement is broken: its " + problems.getFirst());
                    case Reading.Read<EndorsementCredential>(var endorsement) ->
                        judged(
                                endorsement,
                                signatures.check(
                                        ReceivedToken.of(token),
                                        endorsement.issuer().id()),
                                badge);
                };
        };
    }

    /// By name and id: anybody can take a name, and anybody can praise what they issue.
    private static String who(EndorsementCredential endorsement, OpenBadgeCredential badge) {
        var issuer = endorsement.issuer();
        return "the endorsement by "
                + (issuer.id().equals(badge.issuer().id()) ? "the badge's own issuer, " : "")
                + issuer.name()
                        .map(name -> name.value() + " (" + issuer.id() + ")")
                        .orElse(issuer.id());
    }

    private CheckOutcome judged(EndorsementCredential endorsement, Signature signature, OpenBadgeCredential badge) {
        var who = who(endorsement, badge);
        var subject = endorsement.credentialSubject().id().toString();
        return switch (signature.worst()) {
            case CheckOutcome.Failed(var fault, var words)
            when isForged(signature) -> new CheckOutcome.Failed(fault, who + ": " + words);
            case CheckOutcome.Failed(var _, var words) -> leftOut(who, words);
            case CheckOutcome.Unknown(var _, var words) -> leftOut(who, words);
            case CheckOutcome.NotChecked(var words) -> leftOut(who, words);
            case CheckOutcome.Passed _
            when !endorsed(badge).contains(subject) ->
                new CheckOutcome.Failed(Fault.OTHER_ENDORSED, who + " is about something else: " + subject);
            case CheckOutcome.Passed _ -> lasting(endorsement, signature, who);
        };
    }

    /// Not what the endorser signed, or signed by somebody else; other faults come with time.
    private static boolean isForged(Signature signature) {
        return switch (signature.proof()) {
            case CheckOutcome.Failed(var fault, var _) -> fault != Fault.EXPIRED && fault != Fault.NOT_YET_VALID;
            case CheckOutcome.Passed _ -> signature.issuer() instanceof CheckOutcome.Failed;
            case CheckOutcome.Unknown _ -> false;
            case CheckOutcome.NotChecked _ -> false;
        };
    }

    private CheckOutcome lasting(EndorsementCredential endorsement, Signature signature, String who) {
        var still = CheckOutcome.worse(
                DatesCheck.check(endorsement, options.at()), status.check(endorsement, signature.keys()));
        return switch (still) {
            case CheckOutcome.Passed _ ->
                new CheckOutcome.Passed(who + " is genuine; what it says is the endorser's word");
            case CheckOutcome.NotChecked _ ->
                new CheckOutcome.Passed(who + " is genuine; whether it was taken back was not looked up");
            case CheckOutcome.Failed(var _, var words) -> leftOut(who, words);
            case CheckOutcome.Unknown(var _, var words) -> leftOut(who, words);
        };
    }

    private static CheckOutcome leftOut(String who, String words) {
        return new CheckOutcome.NotChecked(who + " counts for nothing here: " + words);
    }
}
