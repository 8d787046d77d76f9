package dev.assay.cli.issue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tables, templates and keys that are not what they should be.
class WrongInputTest extends IssueRuns {
    @Test
    void whatCannotBeReadIsNamedWithTheReason() throws Exception {
        var key = key("Ed25519");
        var template = file("t.json", TEMPLATE);
        for (var run : List.of(
                issue(template, "--key", key, "--from", folder),
                issue(folder, "--key", key),
                issue(template, "--key", folder))) {
            assertEquals(64, run.status());
            assertTrue(run.err().contains(folder + ": it is a folder"), run.err());
        }
        var gapless = issue(template, "--key", key);
        assertEquals(1, gapless.status());
        assertTrue(gapless.err().contains("no value for {{name}}; a table, named with --from, has it"), gapless.err());
        var numbered = file("numbered.json", Files.readString(key).replaceAll("\"id\": *\"[^\"]*\"", "\"id\": 5"));
        var refused = issue(template, "--key", numbered);
        assertEquals(64, refused.status());
        assertTrue(refused.err().contains("its id is not a text"), refused.err());
    }

    @Test
    void theLineThatIsNotUtf8IsNamedHoweverFarDown() throws Exception {
        var lines = "é,a@b.c,1,x\n".repeat(5_000).getBytes(UTF_8);
        var key = key("Ed25519");
        for (var wrong : List.of("Zo\u00EB,z@b.c,1,x\n", "Zo\u00EB")) {
            var table = Files.write(folder.resolve("long.csv"), "name,e-mail,code,course\n".getBytes(UTF_8));
            Files.write(table, lines, StandardOpenOption.APPEND);
            Files.write(table, wrong.getBytes(ISO_8859_1), StandardOpenOption.APPEND);
            var out = folder.resolve("out.jsonl");
            var run = issue(file("t.json", TEMPLATE), "--key", key, "--from", table, "--out", out);
            assertEquals(64, run.status());
            assertTrue(run.err().contains("line 5002 is not UTF-8"), run.err());
            assertFalse(Files.exists(out));
        }
    }

    @Test
    void aTableWithoutLinesIsSaidToHaveNoneAndReplacesNothing() throws Exception {
        var key = key("Ed25519");
        var template = file("t.json", TEMPLATE);
        var out = file("kept.jsonl", "before");
        for (var content : List.of("", "\n", "name,e-mail,code,course\n")) {
            var run = issue(template, "--key", key, "--from", file("empty.csv", content), "--out", out);
            assertEquals(64, run.status());
            assertTrue(run.err().contains("has no line under its headings, so nothing is issued"), run.err());
            assertEquals("before", Files.readString(out));
        }
    }

    @Test
    void jsonIsKnownAlsoAfterBlanksAndAnArrayIsRefusedWithAWayOut() throws Exception {
        var key = key("Ed25519");
        var template = file("t.json", TEMPLATE);
        var object = "{\"name\": \"A\", \"e-mail\": \"a@b.c\", \"code\": \"1\", \"course\": \"x\"}";
        for (var blanks : List.of("\n", "  ", "\uFEFF", "\r\n \t\n")) {
            var run = issue(template, "--key", key, "--from", file("people.jsonl", blanks + object + "\n" + object));
            assertEquals(0, run.status(), run.err());
            assertEquals(2, run.lines().size());
        }
        var array = issue(template, "--key", key, "--from", file("people.json", "[" + object + "]"));
        assertEquals(64, array.status());
        assertTrue(array.err().contains("it is a JSON array; put each"), array.err());
    }

    @Test
    void aCredentialThatIsNoBadgeIsSignedWithOneWarning() throws Exception {
        var plain = file("plain.json", """
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                 "credentialSubject": {"id": "did:example:{{name}}"}}""");
        var run = issue(plain, "--key", key("Ed25519"), "--from", file("two.csv", "name\na\nb\n"));
        assertEquals(0, run.status(), run.err());
        assertEquals(2, run.lines().size());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("is no Open Badge"), run.err());
    }

    @Test
    void brokenTablesAreNamed() throws Exception {
        var key = key("Ed25519");
        var template = file("t.json", TEMPLATE);
        var short_ = issue(template, "--key", key, "--from", file("short.csv", "name,code\nA\n"));
        assertEquals(1, short_.status());
        assertTrue(short_.err().contains("line 2: it has 1 cells under 2 headings"), short_.err());
        var open = issue(template, "--key", key, "--from", file("open.csv", "name,code\n\"A,1\n"));
        assertEquals(1, open.status(), open.err());
        assertEquals(
                64,
                issue(template, "--key", key, "--from", folder.resolve("absent.csv"))
                        .status());
        assertEquals(
                64,
                issue(template, "--key", key, "--from", file("ok.csv", "a\n1\n"), "--out", folder.resolve("no/o.jsonl"))
                        .status());
        assertEquals(64, issue(folder.resolve("absent.json"), "--key", key).status());
        assertEquals(64, issue(file("list.json", "[]"), "--key", key).status());
        assertEquals(64, issue(template, "--key", folder.resolve("absent")).status());
        var latin = Files.write(folder.resolve("latin.csv"), "name\nZo\u00EB\n".getBytes(ISO_8859_1));
        var notRead = issue(template, "--key", key, "--from", latin);
        assertEquals(64, notRead.status());
        assertTrue(notRead.err().contains("latin.csv: line 2 is not UTF-8"), notRead.err());
        assertTrue(issue(template, "--key", key, "--from", file("twice.csv", "name,name\n1,2\n"))
                .err()
                .contains("name"));
    }

    @Test
    void aLineOfAnotherLengthIsNamedAndTheOthersAreIssued() throws Exception {
        var table = file(
                "ragged.csv", "name,e-mail,code,course\nA,a@b.c,1,x\nB\nC,c@d.e,2,y\nD,d@e.f,3,z,more\nE,e@f.g,4,w\n");
        var run = issue(file("t.json", TEMPLATE), "--key", key("Ed25519"), "--from", table);
        assertEquals(1, run.status());
        assertEquals(3, run.lines().size(), run.err());
        assertTrue(run.err().contains("line 3: it has 1 cells under 4 headings"), run.err());
        assertTrue(run.err().contains("line 5: it has 5 cells under 4 headings"), run.err());
    }
}
