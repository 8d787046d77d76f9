package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Has badges judged by @digitalcredentials/verifier-core under Node: by signature, dates, status list and schema, with
/// no registry of issuers. Where it would fetch, it is given what the test wrote, or the badge is not accepted. Needs
/// `npm ci` in interop.
class VerifierCoreTest {

    private static final int BADGES = 25;
    private static final String SCHEMA = "schemas/ob_v3p0_achievementcredential_schema.json";
    private static final URI LIST = URI.create("https://assay.example/status/1");

    private final Random random = new Random(1_414_213);
    private final Issuer issuer = Samples.issuer(random);

    @TempDir
    Path folder;

    @Test
    void acceptsWhatWeIssueAndRefusesWhatWasChanged() throws Exception {
        var badges = new ArrayList<JsonObject>();
        for (int i = 0; i < BADGES; i++) {
            var builder = Samples.builder(Samples.hostile(random), random);
            var credential = (i % 5 == 0 ? builder.namingSchema() : builder).build();
            badges.add(issuer.issue(credential, Samples.NOW));
        }
        judgedWithChanges(badges);
    }

    /// All but for endorsements as tokens, a term that its copy of the context lacks.
    @Test
    void acceptsEveryFormThatCanBeBuilt() throws Exception {
        var forms = new RandomBadges(random);
        var badges = new ArrayList<JsonObject>();
        while (badges.size() < BADGES) {
            var badge = StrictJson.write(forms.unissued().toJson(issuer.profile()));
            if (!badge.contains("\"endorsementJwt\"")) {
                badges.add(issuer.sign(Vectors.parsed(plain(badge)), Samples.NOW));
            }
        }
        judgedWithChanges(badges);
    }

    /// Without what JavaScript writes otherwise in the canonical form: lines are in the order of their UTF-16 units
    /// and not of code points.
    private static String plain(String badge) {
        return badge.replaceAll("[^\u0000-\uD7FF]", "?");
    }

    private void judgedWithChanges(List<JsonObject> badges) throws Exception {
        var files = new ArrayList<Path>();
        for (var badge : badges) {
            files.add(write("good" + files.size(), badge));
            files.add(write("bad" + files.size(), Tampering.one(badge, random)));
        }
        var lines = judge(files, list(StatusList.empty()));
        assertEquals(files.size(), lines.size());
        for (int i = 0; i < lines.size(); i += 2) {
            assertAccepted(lines.get(i));
            assertFalse(lines.get(i + 1).getBoolean("verified"), lines.get(i + 1)::toString);
        }
    }

    @Test
    void refusesWhatHasExpiredOrBeganTooSoonOrIsRevoked() throws Exception {
        var sound = Samples.full("Ada", random);
        var revoked = new StatusEntry(LIST, 94_567, StatusPurpose.REVOCATION);
        var lines = judge(
                List.of(
                        write("sound", issuer.issue(sound, Samples.NOW)),
                        write("expired", dated("validUntil", "2026-03-14T15:09:25Z")),
                        write("early", dated("validFrom", "2026-03-14T15:09:27Z")),
                        write("revoked", issuer.issue(withStatus(revoked), Samples.NOW))),
                list(StatusList.empty().with(revoked.index(), true)));
        assertAccepted(lines.getFirst());
        assertFalse(lines.get(1).getBoolean("expiration"), lines::toString);
        assertFalse(lines.get(2).getBoolean("verified"), lines::toString);
        assertFalse(lines.get(3).getBoolean("status"), lines::toString);
        for (var line : lines.subList(1, 4)) {
            assertFalse(line.getBoolean("verified"), line::toString);
        }
    }

    private JsonObject dated(String field, String instant) {
        var badge = Samples.full("Ada", random).toJson(issuer.profile());
        var earlier = Json.with(badge, "validFrom", Json.PROVIDER.createValue("2026-03-01T00:00:00Z"));
        return issuer.sign(Json.with(earlier, field, Json.PROVIDER.createValue(instant)), Samples.NOW);
    }

    private Unissued<OpenBadgeCredential> withStatus(StatusEntry entry) {
        return OpenBadgeCredential.of(
                        Samples.uuid(random),
                        Samples.achievement("Ada"),
                        Recipient.of(IdentityObject.name("Ada")),
                        Samples.NOW)
                .with(entry)
                .build();
    }

    @Test
    void anIssuerThatMustBeLookedUpIsAcceptedWithItsDocumentAndAskedForWithout() throws Exception {
        var profile = Profile.of("did:web:assay.example", "Assay");
        var key = Samples.key(random);
        var badge = write("badge", Issuer.of(profile, key).issue(Samples.full("Ada", random), Samples.NOW));
        var did = write(
                "did",
                ControllerDocument.of(profile.id(), List.of(VerificationMethod.of(profile.id(), key.publicKey())))
                        .toJson());
        var list = list(StatusList.empty());
        assertAccepted(judge(List.of(badge), list, did).getFirst());
        var unknown = judge(List.of(badge), list).getFirst();
        assertFalse(unknown.getBoolean("verified"), unknown::toString);
        assertEquals(Json.strings("https://assay.example/.well-known/did.json"), unknown.getJsonArray("refused"));
    }

    private static void assertAccepted(JsonObject line) {
        assertTrue(line.getBoolean("verified"), line::toString);
        assertEquals(0, line.getJsonArray("refused").size(), () -> "it asked for a document: " + line);
        assertFalse(line.getBoolean("registered"), "no registry is given");
    }

    private Path list(StatusList marks) throws IOException {
        var list = new StatusListCredential(
                LIST,
                issuer.profile().id(),
                StatusPurpose.REVOCATION,
                marks,
                Samples.NOW,
                Optional.empty(),
                Optional.of(Duration.ofMinutes(5)));
        return write("list", issuer.sign(list.unsigned(), Samples.NOW));
    }

    private Path write(String name, JsonObject json) throws IOException {
        return Files.writeString(folder.resolve(name + ".json"), StrictJson.write(json));
    }

    private List<JsonObject> judge(List<Path> badges, Path... documents) throws Exception {
        var files = new ArrayList<>(badges);
        files.addAll(List.of(documents));
        files.add(Vectors.path(SCHEMA));
        return IndependentProgram.verify(folder, "verifier-core.mjs", files);
    }
}
