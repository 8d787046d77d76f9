package dev.assay.openbadges.verify;

import dev.assay.openbadges.Achievement;
import dev.assay.openbadges.EndorsementCredential;
import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.Profile;
import dev.assay.openbadges.Reading;
import dev.assay.openbadges.Text;
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
        var parties = Stream.concat(Stream.of(badge.issuer()), achievement.creator().stream())
                .distinct()
                .toList();
        var endorsed = endorsed(badge, achievement, parties);
        var all = new ArrayList<CheckOutcome>();
        Stream.of(
                        badge.endorsements().stream(),
                        achievement.endorsements().stream(),
                        parties.stream().flatMap(party -> party.endorsements().stream()))
                .flatMap(each -> each)
                .limit(MOST + 1)
                .forEach(each -> all.add(embedded(each, endorsed)));
        Stream.of(
                        badge.endorsementJwts().stream(),
                        achievement.endorsementJwts().stream(),
                        parties.stream().flatMap(party -> party.endorsementJwts().stream()))
                .flatMap(each -> each)
                .limit(MOST + 1)
                .forEach(each -> all.add(token(each, endorsed)));
        return all.size() <= MOST
                ? all
                : Stream.concat(
                                all.stream().limit(MOST),
                                Stream.of(new CheckOutcome.NotChecked("more than " + MOST + " endorsements")))
                        .toList();
    }

    private static Set<String> endorsed(OpenBadgeCredential badge, Achievement achievement, List<Profile> parties) {
        var ids = new HashSet<String>();
        ids.add(badge.id().toString());
        ids.add(achievement.id().toString());
        badge.credentialSubject().id().ifPresent(id -> ids.add(id.toString()));
        parties.forEach(party -> ids.add(party.id()));
        return ids;
    }

    private CheckOutcome embedded(EndorsementCredential endorsement, Set<String> endorsed) {
        var signature =
                signatures.check(endorsement.json(), endorsement.issuer().id(), endorsement.proofs());
        return judged(endorsement, signature, endorsed);
    }

    private CheckOutcome token(String jwt, Set<String> endorsed) {
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
                        judged(endorsement, signatures.check(ReceivedToken.of(token)), endorsed);
                };
        };
    }

    private CheckOutcome judged(EndorsementCredential endorsement, Signature signature, Set<String> endorsed) {
        var who = "the endorsement by "
                + endorsement
                        .issuer()
                        .name()
                        .map(Text::value)
                        .orElse(endorsement.issuer().id());
        var subject = endorsement.credentialSubject().id().toString();
        return switch (signature.worst()) {
            case CheckOutcome.Failed(var fault, var words) -> new CheckOutcome.Failed(fault, who + ": " + words);
            case CheckOutcome.Unknown(var _, var words) -> leftOut(who, words);
            case CheckOutcome.NotChecked(var words) -> leftOut(who, words);
            case CheckOutcome.Passed _
            when !endorsed.contains(subject) ->
                new CheckOutcome.Failed(Fault.OTHER_ENDORSED, who + " is about something else: " + subject);
            case CheckOutcome.Passed _ -> lasting(endorsement, who);
        };
    }

    private CheckOutcome lasting(EndorsementCredential endorsement, String who) {
        var still = CheckOutcome.worse(DatesCheck.check(endorsement, options.at()), status.check(endorsement));
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
