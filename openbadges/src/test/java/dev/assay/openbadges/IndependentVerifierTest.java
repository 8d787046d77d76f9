package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.proof.DataIntegrity;
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

/// Has credentials judged by @digitalbazaar/vc under Node; needs `npm ci` in interop.
class IndependentVerifierTest {

    private static final int CREDENTIALS = 25;

    @TempDir
    Path folder;

    @Test
    void acceptsWhatWeIssueAndRefusesWhatWasChanged() throws Exception {
        var random = new Random(3_141_592);
        var files = new ArrayList<Path>();
        for (int i = 0; i < CREDENTIALS; i++) {
            var text = Samples.hostile(random);
            var builder = Samples.builder(text, random);
            var credential = (i % 5 == 0 ? builder.namingSchema() : builder).build();
            var signed = Samples.issuer(random).issue(credential, Samples.NOW);
            files.add(write("good" + i, signed));
            files.add(write("bad" + i, Tampering.one(signed, random)));
        }
        var lines = run(files);
        assertEquals(2 * CREDENTIALS, lines.size());
        for (var line : lines) {
            var name = Path.of(line.getString("file")).getFileName().toString();
            if (name.startsWith("good")) {
                assertTrue(line.getBoolean("verified"), () -> name + ": " + line);
            } else {
                assertFalse(line.getBoolean("verified"), () -> name + " was changed and yet accepted: " + line);
            }
        }
    }

    @Test
    void readsOurStatusListsAndDidDocumentsAsWeDo() throws Exception {
        var random = new Random(2_718_281);
        var key = Samples.key(random);
        var profile = Profile.of("did:web:assay.example", "Assay");
        var issuer = Issuer.of(profile, key);
        var entry = new StatusEntry(URI.create("https://assay.example/status/2"), 94_567, StatusPurpose.REVOCATION);
        var credential = Samples.builder("Ada", random).with(entry).build();
        var document =
                ControllerDocument.of(profile.id(), List.of(VerificationMethod.of(profile.id(), key.publicKey())));
        var badge = write("badge", issuer.issue(credential, Samples.NOW));
        var did = write("did", document.toJson());
        assertEquals("not checked", run(List.of(badge, did)).getFirst().getString("status"));
        for (boolean revoked : new boolean[] {false, true}) {
            var marks = revoked ? StatusList.empty().with(entry.index(), true) : StatusList.empty();
            var list = new StatusListCredential(
                    entry.list(),
                    profile.id(),
                    StatusPurpose.REVOCATION,
                    marks,
                    Samples.NOW,
                    Optional.empty(),
                    Optional.of(Duration.ofMinutes(5)));
            var lines = run(List.of(did, write("list", issuer.sign(list.unsigned(), Samples.NOW)), badge));
            assertTrue(lines.getFirst().getBoolean("verified"), () -> "the list itself: " + lines);
            assertEquals(revoked ? "set" : "clear", lines.getLast().getString("status"), lines::toString);
            assertEquals(!revoked, lines.getLast().getBoolean("verified"), lines::toString);
        }
    }

    @Test
    void signsTheDirectionOfATextAsWeDo() throws Exception {
        var random = new Random(1_414_213);
        var files = new ArrayList<Path>();
        for (var qualities : List.of("\"@direction\": \"rtl\"", "\"@language\": \"ar-EG\", \"@direction\": \"rtl\"")) {
            var key = Samples.key(random);
            var signed = DataIntegrity.bundled()
                    .sign(
                            Vectors.parsed("""
                                    {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                                     "issuer": {"id": "%s", "name": {"@value": "مرحبا", %s}},
                                     "description": [{"@value": "Hello", "@language": "en", "@direction": "ltr"}],
                                     "credentialSubject": {"id": "urn:x:1"}}""".formatted(DidKey.did(key.publicKey()), qualities)),
                            key,
                            URI.create(DidKey.verificationMethod(key.publicKey())),
                            Samples.NOW);
            var other = StrictJson.write(signed).replace("\"rtl\"", "\"ltr\"");
            var none = StrictJson.write(signed).replace("\"@direction\":\"rtl\"", "\"@language\":\"ar-EG\"");
            files.add(write("good" + files.size(), signed));
            files.add(write("bad" + files.size(), Vectors.parsed(other)));
            if (!qualities.contains("language")) {
                files.add(write("bad" + files.size(), Vectors.parsed(none)));
            }
        }
        for (var line : run(files)) {
            var isGood = line.getString("file").contains("good");
            assertEquals(isGood, line.getBoolean("verified"), line::toString);
        }
    }

    private Path write(String name, JsonObject credential) throws IOException {
        return Files.writeString(folder.resolve(name + ".json"), StrictJson.write(credential));
    }

    private List<JsonObject> run(List<Path> files) throws IOException, InterruptedException {
        return IndependentProgram.verify(folder, "verify.mjs", files);
    }
}
