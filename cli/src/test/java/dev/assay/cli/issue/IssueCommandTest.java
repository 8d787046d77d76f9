package dev.assay.cli.issue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.Reading;
import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.jose.JoseOutcome;
import dev.assay.openbadges.jose.TokenForm;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.proof.Derivation;
import dev.assay.openbadges.proof.SelectiveDisclosure;
import dev.assay.openbadges.verify.CheckId;
import dev.assay.openbadges.verify.CheckOutcome;
import dev.assay.openbadges.verify.Verdict;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueCommandTest extends IssueRuns {
    @ParameterizedTest
    @CsvSource({
        "Ed25519, eddsa-rdfc-2022",
        "Ed25519, eddsa-jcs-2022",
        "P-256, ecdsa-rdfc-2019",
        "P-384, ecdsa-rdfc-2019",
        "P-256, ecdsa-jcs-2019",
        "P-384, ecdsa-jcs-2019",
        "Ed25519, vc+jwt",
        "P-256, vc+jwt",
        "P-384, vc+jwt"
    })
    void eachLineOfATableBecomesABadgeOfItsHolder(String kind, String suite) throws Exception {
        var table = file(
                "people.csv",
                "name,e-mail,code,course\n\"Ada, \"\"A\"\"\",ADA@example.org,7,x\nZoë,zoe@example.org,,y\n");
        var run = issue(file("t.json", TEMPLATE), "--key", key(kind), "--from", table, "--suite", suite);
        assertEquals(0, run.status(), run.err());
        assertEquals(2, run.lines().size());
        if (!suite.equals("vc+jwt")) {
            assertTrue(run.lines().getFirst().contains("Course x of Ada, \\\"A\\\"."), run.out());
            assertTrue(run.lines().getFirst().contains("\"humanCode\":\"7\""), run.out());
            assertFalse(run.lines().getLast().contains("humanCode"), "an empty cell leaves the field out");
        }
        assertFalse(run.out().contains("example.org\""), "the address is hashed");
        var options = VerificationOptions.offline(NOW).forRecipient("ada@example.org");
        var report = Verification.check(run.lines().getFirst().getBytes(UTF_8), options);
        assertEquals(Verdict.VALID, report.verdict(), () -> report.toJson().toString());
        var other = Verification.check(run.lines().getLast().getBytes(UTF_8), options);
        assertTrue(other.outcome(CheckId.RECIPIENT).orElseThrow() instanceof CheckOutcome.Failed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "P-256", "P-384"})
    void aKeyOfEachKindSignsTokensOneALine(String kind) throws Exception {
        var table = file("people.csv", "name,e-mail,code,course\nAda,ada@example.org,7,x\nZoë,zoe@example.org,,y\n");
        var key = key(kind);
        var run = issue(file("t.json", TEMPLATE), "--key", key, "--from", table, "--suite", "vc+jwt");
        assertEquals(0, run.status(), run.err());
        assertEquals(2, run.lines().size());
        for (var line : run.lines()) {
            var token = assertInstanceOf(JoseCredential.Reading.Read.class, JoseCredential.read(line))
                    .credential();
            assertEquals(TokenForm.VC_JWT, token.form());
            assertInstanceOf(Reading.Read.class, OpenBadgeCredential.read(token.credential()));
            var signer = KeyFile.read(key);
            assertEquals(Optional.of(signer.id().toString()), token.verificationMethod());
            assertEquals(new JoseOutcome.Verified(), token.verify(signer.key().publicKey()));
        }
    }

    @Test
    void whatSelectiveDisclosureSignsCanBeHiddenButForWhatIsMandatory() throws Exception {
        var table = file("one.csv", "name,e-mail,code,course\nAda,ada@example.org,7,x\n");
        var template = file("t.json", TEMPLATE);
        var key = key("P-256");
        var plain = issue(template, "--key", key, "--from", table, "--suite", "ecdsa-sd-2023");
        assertEquals(Set.of("validFrom"), Set.copyOf(left(plain)));
        var refused = Verification.check(plain.out().getBytes(UTF_8), VerificationOptions.offline(NOW));
        assertTrue(
                refused.outcome(CheckId.PROOF).orElseThrow().words().contains("a base proof, which is for its holder"),
                refused.toString());
        var more = issue(template, "--key", key, "--from", table, "--suite", "ecdsa-sd-2023", "--mandatory", "/name");
        assertEquals(Set.of("name", "validFrom"), Set.copyOf(left(more)));
        var nowhere =
                issue(template, "--key", key, "--from", table, "--suite", "ecdsa-sd-2023", "--mandatory", "/nowhere");
        assertEquals(1, nowhere.status());
        assertTrue(nowhere.err().contains("/nowhere"), nowhere.err());
    }

    /// What the holder cannot leave out, but for what every credential has.
    private static List<String> left(Run run) {
        assertEquals(0, run.status(), run.err());
        var signed = ((JsonReading.Read) StrictJson.read(run.out())).value().asJsonObject();
        var shown = ((Derivation.Derived) SelectiveDisclosure.bundled().derive(signed, List.of("/issuer"))).document();
        return shown.keySet().stream()
                .filter(name ->
                        !List.of("@context", "id", "type", "issuer", "proof").contains(name))
                .toList();
    }

    @Test
    void jsonLinesKeepNumbersAndALineThatFailsIsNamedWhileTheOthersAreIssued() throws Exception {
        var table = file("people.jsonl", """
                {"name": "A", "e-mail": "a@example.org", "code": null, "course": 3}

                {"name": "B", "e-mail": "b@example.org", "course": 3}
                {"name": "C", "name": "D"}
                [1]
                {"name": "E", "e-mail": "e@example.org", "code": 4, "course": 3}
                {"name": "F", "e-mail": "f@example.org", "code": 1.5, "course": true}
                """);
        var out = folder.resolve("badges.jsonl");
        var template = file("t.json", TEMPLATE.replace("humanCode", "creditsAvailable"));
        var run = issue(template, "--key", key("Ed25519"), "--from", table, "--out", out);
        assertEquals(1, run.status());
        assertEquals("", run.out());
        var written = Files.readAllLines(out);
        assertEquals(3, written.size(), run.err());
        assertTrue(written.getFirst().contains("Course 3 of A."));
        assertTrue(
                run.err().contains("line 3: there is no value for {{code}}; the columns are name, e-mail, course"),
                run.err());
        assertTrue(run.err().contains("line 4: the key \"name\" stands twice"), run.err());
        assertTrue(run.err().contains("line 5: it is JSON but not an object"), run.err());
        assertTrue(run.err().contains("3 issued, 3 refused"), run.err());
    }

    @Test
    void withoutATableTheTemplateIsIssuedOnce() throws Exception {
        var template = TEMPLATE.replaceAll("\\{\\{[^{}]*}}", "a@example.org");
        var run = issue(file("t.json", template), "--key", key("Ed25519"));
        assertEquals(0, run.status(), run.err());
        assertEquals(1, run.lines().size());
        assertEquals("", run.err());
    }

    @Test
    void whatCannotBeSignedIsRefusedByName() throws Exception {
        var key = key("Ed25519");
        var table = file("one.jsonl", "{\"name\":\"A\",\"e-mail\":\"a@b.c\",\"code\":\"1\",\"course\":\"c\"}");
        var odd = file("odd.json", TEMPLATE.replace("\"humanCode\"", "\"humanKode\""));
        for (var suite : List.of("eddsa-rdfc-2022", "eddsa-jcs-2022", "vc+jwt")) {
            var run = issue(odd, "--key", key, "--from", table, "--suite", suite);
            assertEquals(1, run.status());
            assertTrue(run.err().contains("humanKode"), run.err());
        }
        var nameless =
                file("nameless.json", TEMPLATE.replace("\"name\": \"Serverless\", \"description\"", "\"description\""));
        var refused = issue(nameless, "--key", key, "--from", table);
        assertEquals(1, refused.status());
        assertTrue(refused.err().contains("credentialSubject.achievement.name is missing"), refused.err());
        var foreign = file(
                "foreign.json",
                TEMPLATE.replace("\"name\": \"Example\"", "\"name\": \"E\", \"id\": \"did:web:x.example\""));
        assertTrue(issue(foreign, "--key", key, "--from", table).err().contains("its issuer is did:web:x.example"));
    }

    @Test
    void manyLinesStreamThrough() throws Exception {
        var table = file(
                "many.csv",
                "name,e-mail,code,course\n"
                        + String.join(
                                "\n",
                                IntStream.range(0, 2_000)
                                        .mapToObj(i -> "n" + i + ",n" + i + "@example.org," + i + ",c")
                                        .toList()));
        var run = issue(file("t.json", TEMPLATE), "--key", key("Ed25519"), "--from", table);
        assertEquals(0, run.status(), run.err());
        assertEquals(2_000, run.lines().stream().distinct().count());
    }

    @Test
    void aSuiteThatTheKeyDoesNotSignWithIsRefusedByName() throws Exception {
        var template = file("t.json", TEMPLATE);
        var other = issue(template, "--key", key("Ed25519"), "--suite", "ecdsa-rdfc-2019");
        assertEquals(64, other.status());
        assertTrue(
                other.err()
                        .contains("A key of kind Ed25519 does not sign with ecdsa-rdfc-2019;"
                                + " it signs with eddsa-rdfc-2022, eddsa-jcs-2022, vc+jwt"),
                other.err());
        var disclosure = issue(template, "--key", key("P-384"), "--suite", "ecdsa-sd-2023");
        assertEquals(64, disclosure.status());
        assertTrue(disclosure.err().contains("P-384 does not sign with ecdsa-sd-2023"), disclosure.err());
        var unknown = issue(template, "--key", key("P-256"), "--suite", "rot13");
        assertEquals(64, unknown.status());
        assertTrue(unknown.err().contains("vc+jwt, not rot13"), unknown.err());
        var nothingHidden = issue(template, "--key", folder.resolve("key-P-256.json"), "--mandatory", "/issuer");
        assertEquals(64, nothingHidden.status());
        assertTrue(nothingHidden.err().contains("ecdsa-rdfc-2019 hides nothing"), nothingHidden.err());
        var help = run(new IssueCommand(InstantSource.fixed(NOW)), "--help").out();
        Suite.all().forEach(suite -> assertTrue(help.contains(suite.toString()), suite + " is not in the help"));
    }

    @Test
    void whatNobodyCouldReadOrMeetIsRefused() throws Exception {
        var table = file("odd.jsonl", """
                {"name": "A", "e-mail": "nobody", "code": "1", "course": "x"}
                {"name": "B", "e-mail": "b@c.d", "code": "1", "course": "%s"}
                {"name": "C", "e-mail": "c@d.e", "code": "1", "course": "x"}
                """.formatted("x".repeat(1_000_000)));
        var run = issue(
                file("t.json", TEMPLATE.replace("{{ course }}", "{{ course }}{{ course }}")),
                "--key",
                key("Ed25519"),
                "--from",
                table);
        assertEquals(1, run.status());
        assertEquals(1, run.lines().size(), run.err());
        assertTrue(run.err().contains("line 1: \"nobody\" is not an e-mail address"), run.err());
        assertTrue(run.err().contains("line 2: the credential is larger than 1 MiB"), run.err());
    }

    @Test
    void whatIsReadIsNeverOverwritten() throws Exception {
        var key = key("Ed25519");
        var template = file("t.json", TEMPLATE);
        var table = file("people.csv", "name,e-mail,code,course\nA,a@b.c,1,x\n");
        for (var input : List.of(key, template, table)) {
            var before = Files.readString(input);
            var run = issue(template, "--key", key, "--from", table, "--out", input);
            assertEquals(64, run.status());
            assertTrue(run.err().contains("would be lost"), run.err());
            assertEquals(before, Files.readString(input));
        }
    }

    @Test
    void aFileThatCannotBeReplacedOrFilledIsLeftAsItIs() throws Exception {
        var key = key("Ed25519");
        var template = file("t.json", TEMPLATE);
        assertEquals(64, issue(template, "--key", key, "--out", folder).status());
        var kept = file("kept.jsonl", "before");
        var latin = Files.write(folder.resolve("latin.csv"), "name\nZo\u00EB\n".getBytes(ISO_8859_1));
        assertEquals(
                64,
                issue(template, "--key", key, "--from", latin, "--out", kept).status());
        assertEquals("before", Files.readString(kept));
        try (var files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void anOutputThatNobodyTakesEndsTheRun() throws Exception {
        var table = file("many.csv", "name,e-mail,code,course\n" + "n,n@example.org,1,c\n".repeat(100_000));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.assay.cli.Assay",
                        "issue",
                        file("t.json", TEMPLATE).toString(),
                        "--key",
                        key("Ed25519").toString(),
                        "--from",
                        table.toString())
                .start();
        try (var out = process.inputReader(UTF_8)) {
            assertTrue(out.readLine().startsWith("{"));
        }
        var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertEquals(74, process.waitFor(), err);
        assertTrue(err.contains("Cannot write to standard output"), err);
    }

    @Test
    void aKeyThatOthersCanOpenIsNamed() throws Exception {
        var key = key("Ed25519");
        var template = file("t.json", TEMPLATE.replaceAll("\\{\\{[^{}]*}}", "a@example.org"));
        assertEquals("", issue(template, "--key", key).err());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        var run = issue(template, "--key", key);
        assertEquals(0, run.status());
        assertTrue(run.err().contains("chmod 600"), run.err());
    }

    @Test
    void aKeyIsMadeOnceForItsOwnerAloneAndNeverPrinted() throws Exception {
        var file = folder.resolve("key.json");
        var made = run(new KeygenCommand(), file);
        assertTrue(made.out().startsWith("did:key:z6Mk"), made.out());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        var content = Files.readString(file);
        assertEquals(64, run(new KeygenCommand(), file).status());
        assertEquals(content, Files.readString(file));
        assertFalse(made.out().contains("z3u2"));
        var torn = file("torn.json", content.replace("\"z3u2", "\"z3u3"));
        var run = issue(file("t.json", TEMPLATE), "--key", torn);
        assertEquals(64, run.status());
        assertFalse(run.err().contains("z3u3"), run.err());
        assertEquals(
                64,
                run(new KeygenCommand(), folder.resolve("rsa"), "--kind", "RSA").status());
    }
}
