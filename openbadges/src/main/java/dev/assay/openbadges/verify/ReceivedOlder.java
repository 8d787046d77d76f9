package dev.assay.openbadges.verify;

import dev.assay.openbadges.ob2.Ob2Badge;
import dev.assay.openbadges.ob2.Ob2Doubt;
import dev.assay.openbadges.ob2.Ob2Fault;
import dev.assay.openbadges.ob2.Ob2Outcome;
import dev.assay.openbadges.ob2.Ob2Recipient;
import dev.assay.openbadges.ob2.Ob2Report;
import dev.assay.openbadges.ob2.Ob2Verification;
import jakarta.json.JsonObject;
import java.util.function.Function;

/// A badge of Open Badges 2 and how it is judged, in terms of the checks here.
///
/// @param judge what comes of verifying it
record ReceivedOlder(Function<VerificationOptions, Ob2Report> judge) {

    static ReceivedOlder hosted(JsonObject json) {
        return new ReceivedOlder(options -> Ob2Verification.check(json, options.documents(), options.at()));
    }

    static ReceivedOlder signed(String token) {
        return new ReceivedOlder(options -> Ob2Verification.check(token, options.documents(), options.at()));
    }

    static ReceivedOlder at(String address) {
        return new ReceivedOlder(options -> Ob2Verification.checkAt(address, options.documents(), options.at()));
    }

    static CheckOutcome outcome(Ob2Outcome outcome) {
        return switch (outcome) {
            case Ob2Outcome.Passed(var words) -> new CheckOutcome.Passed(words);
            case Ob2Outcome.Failed(var fault) -> new CheckOutcome.Failed(fault(fault), fault.inWords());
            case Ob2Outcome.Unknown(var doubt) -> new CheckOutcome.Unknown(gap(doubt), doubt.inWords());
        };
    }

    private static Fault fault(Ob2Fault fault) {
        return switch (fault) {
            case Ob2Fault.Malformed _ -> Fault.WRONG_SHAPE;
            case Ob2Fault.OtherForm _ -> Fault.NO_PROOF;
            case Ob2Fault.OtherBadgeHosted _ -> Fault.BROKEN_PROOF;
            case Ob2Fault.Signature _ -> Fault.WRONG_SIGNATURE;
            case Ob2Fault.ForeignAddress _ -> Fault.NOT_THE_ISSUERS_KEY;
            case Ob2Fault.NotTheIssuersKey _ -> Fault.NOT_THE_ISSUERS_KEY;
            case Ob2Fault.Revoked _ -> Fault.REVOKED;
            case Ob2Fault.Expired _ -> Fault.EXPIRED;
            case Ob2Fault.NotYetIssued _ -> Fault.NOT_YET_VALID;
        };
    }

    private static Gap gap(Ob2Doubt doubt) {
        return switch (doubt) {
            case Ob2Doubt.Offline _ -> Gap.OFFLINE;
            case Ob2Doubt.NotFetched _ -> Gap.UNREACHABLE;
            case Ob2Doubt.Unusable _ -> Gap.UNUSABLE_DOCUMENT;
            case Ob2Doubt.TooManyDocuments _ -> Gap.TOO_COMPLEX;
            case Ob2Doubt.Unsupported _ -> Gap.UNSUPPORTED;
            case Ob2Doubt.NotReached _ -> Gap.NOT_REACHED;
        };
    }

    static CheckOutcome recipient(Ob2Badge badge, String asked) {
        Ob2Recipient recipient = badge.recipient();
        if (RecipientCheck.isAddress(asked) || !recipient.isComparable()) {
            return new CheckOutcome.Unknown(
                    Gap.NO_RECIPIENT, "the badge names its holder in another way (" + recipient.type() + ")");
        }
        return RecipientCheck.outcome(recipient.isEmail(RecipientCheck.email(asked)));
    }
}
