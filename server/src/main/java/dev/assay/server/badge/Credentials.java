package dev.assay.server.badge;

import dev.assay.openbadges.Achievement;
import dev.assay.openbadges.Criteria;
import dev.assay.openbadges.Evidence;
import dev.assay.openbadges.IdentityObject;
import dev.assay.openbadges.Image;
import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.Recipient;
import dev.assay.openbadges.Result;
import dev.assay.openbadges.ResultDescription;
import dev.assay.openbadges.Unissued;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusPurpose;
import dev.assay.server.kernel.BaseUrl;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Writes badges as Open Badges 3.0 credentials.
///
/// The e-mail address stands in one only hashed with a salt of its own, and only where it was confirmed: whoever knows
/// the address can compare it, nobody can read it out.
public record Credentials(BaseUrl baseUrl) {

    /// @param confirmedEmail the holder's address, if it was confirmed
    public Unissued<OpenBadgeCredential> of(
            Badge badge, BadgeClass badgeClass, Optional<String> confirmedEmail, RandomGenerator random) {
        var names = new ArrayList<IdentityObject>();
        names.add(IdentityObject.name(badge.holder()));
        confirmedEmail.ifPresent(email -> names.add(IdentityObject.hashedEmail(email, random)));
        var passing = badge.passing();
        return OpenBadgeCredential.of(
                        URI.create(baseUrl.at(badge.path())),
                        achievement(badgeClass, passing.questions(), passing.passMark()),
                        new Recipient(Optional.of(URI.create("urn:uuid:" + badge.subject())), names),
                        badge.issuedAt())
                .validUntil(badge.expiresAt())
                .with(Result.of(score(badgeClass), Integer.toString(passing.correct())))
                .with(Evidence.of("How the assessment was taken", Conditions.narrative(passing)))
                .with(new StatusEntry(
                        URI.create(baseUrl.at(StatusPlace.path(badge.status().list()))),
                        badge.status().index(),
                        StatusPurpose.REVOCATION))
                .build();
    }

    /// An issued credential with another name of its holder, to be signed again: id, subject, status entry, dates and
    /// results stay as they are.
    public static JsonObject renamed(
            JsonObject credential, String holder, Optional<String> confirmedEmail, RandomGenerator random) {
        var subject = credential.getJsonObject("credentialSubject");
        var names = new ArrayList<JsonObject>();
        names.add(IdentityObject.name(holder).json());
        confirmedEmail.ifPresent(
                email -> names.add(IdentityObject.hashedEmail(email, random).json()));
        return Json.with(
                Json.without(credential, "proof"),
                "credentialSubject",
                Json.with(subject, "identifier", Json.array(names)));
    }

    /// What can be earned, as credentials and the badge's own address describe it.
    public Achievement achievement(BadgeClass badgeClass, int questions, int passMark) {
        var picture = URI.create(baseUrl.at("/badges/" + badgeClass.plan() + ".png"));
        var address = badgeClass.address(baseUrl);
        return Achievement.builder(
                        address,
                        badgeClass.name(),
                        badgeClass.description(),
                        Criteria.of(address, badgeClass.criteria()))
                .with(Image.of(
                        picture,
                        "Badge: " + badgeClass.name() + ", level "
                                + badgeClass.level().word()))
                .tags(badgeClass.tags())
                .with(ResultDescription.score(score(badgeClass), "Questions answered right", questions, passMark))
                .build();
    }

    private URI score(BadgeClass badgeClass) {
        return URI.create(badgeClass.address(baseUrl) + "#score");
    }
}
