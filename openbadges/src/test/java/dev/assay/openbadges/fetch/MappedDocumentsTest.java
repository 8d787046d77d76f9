package dev.assay.openbadges.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.did.KeyDocuments;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappedDocumentsTest {

    private static final URI LIST = URI.create("https://example.org/status/1?x=a+b");
    private static final URI DID_DOCUMENT = URI.create("https://example.org/.well-known/did.json");

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path elsewhere = Path.of("");

    @Test
    void aMapNamesTheFileOfEachAddress() throws IOException {
        write(
                "index.json",
                "{\"https://example.org/status/1?x=a+b\": \"lists/one\", \"did:web:example.org\": \"key\"}");
        Files.createDirectory(folder.resolve("lists"));
        write("lists/one", "list");
        write("key", "keys");
        assertText("list", LIST);
        assertText("keys", DID_DOCUMENT);
        assertInstanceOf(Fetch.Absent.class, opened().get(URI.create("https://example.org/status/2"), "*/*"));
    }

    @Test
    void theMapMayHaveTheOtherName() throws IOException {
        write("documents.json", "{\"did:example:123\": \"key\"}");
        write("key", "keys");
        assertText("keys", URI.create("did:example:123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https%3A%2F%2Fexample.org%2Fstatus%2F1%3Fx%3Da+b",
                "https%3a%2f%2fexample.org%2fstatus%2f1%3fx%3da%2Bb.json"
            })
    void aFileMayBeNamedByItsAddress(String name) throws IOException {
        write(name, "list");
        assertText("list", LIST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did%3Aweb%3Aexample.org",
                "did%3Aweb%3Aexample.org.json",
                "did:web:example.org.json",
                "https%3A%2F%2Fexample.org%2F.well-known%2Fdid.json"
            })
    void aDidDocumentMayBeNamedByItsDid(String name) throws IOException {
        write(name, "keys");
        assertText("keys", DID_DOCUMENT);
    }

    @Test
    void aPortOfADidWebIsEncodedTwiceOrLeftAsItIs() throws IOException {
        write("did%3Aweb%3Aa.example%253A8443", "one");
        write("did:web:b.example%3A8443.json", "two");
        assertText("one", URI.create("https://a.example:8443/.well-known/did.json"));
        assertText("two", URI.create("https://b.example:8443/.well-known/did.json"));
    }

    @Test
    void aNameWithItsEndingGoesBeforeOneWithout() throws IOException {
        write("https%3A%2F%2Fexample.org%2Fa", "short");
        write("https%3A%2F%2Fexample.org%2Fa.json", "long");
        assertText("short", URI.create("https://example.org/a"));
        assertText("long", URI.create("https://example.org/a.json"));
    }

    @Test
    void otherFilesAreNoDocuments() throws IOException {
        write("README.md", "read me");
        write("100%", "odd");
        write("https%3A%2F%2Fexample.org%2Fa", "it");
        assertText("it", URI.create("https://example.org/a"));
    }

    @Test
    void aMapThatIsWrongIsRefusedWithItsReason() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        write("file", "x");
        var outside = Files.createFile(elsewhere.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("link"), outside);
        Files.createSymbolicLink(folder.resolve("inner"), folder.resolve("file"));
        assertRefused("\"https://a.example/\": 7", "no file name stands under https://a.example/");
        assertRefused("\"urn:uuid:1\": \"file\"", "urn:uuid:1 is neither a web address nor a DID");
        assertRefused("\"https://a.example/\": \"none\"", "there is no file none");
        assertRefused("\"https://a.example/\": \"sub\"", "sub is not a file inside");
        assertRefused("\"https://a.example/\": \"sub/../file\"", "sub/../file is not a file inside");
        assertRefused(
                "\"https://a.example/\": \"../%s/outside\"".formatted(elsewhere.getFileName()), "is not a file inside");
        assertRefused("\"https://a.example/\": \"%s\"".formatted(folder.resolve("file")), "is not a file inside");
        assertRefused("\"https://a.example/\": \"link\"", "link is not a file inside");
        assertRefused("\"https://a.example/\": \"\\u0000\"", "there is no file");
        assertRefused(
                "\"did:web:a.example\": \"file\", \"https://a.example/.well-known/did.json\": \"file\"",
                "names two files for https://a.example/.well-known/did.json");
        assertRefused("\"a\": 1, \"a\": 2", "line 1");
        write("index.json", "{\"https://a.example/\": \"inner\"}");
        assertText("x", URI.create("https://a.example/"));
        write("index.json", "[]");
        assertTrue(problem().contains("index.json is not a JSON object"), problem());
        write("documents.json", "{}");
        assertTrue(problem().contains("both index.json and documents.json"), problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"did%3Aweb%3A..", "https%3A%2F%2F", "http%3A%zz"})
    void aFileNameThatMeansToBeAnAddressAndIsNoneIsRefused(String name) throws IOException {
        write(name, "x");
        assertTrue(problem().contains("the file name " + name + " is not"), problem());
    }

    @Test
    void aFolderThatIsNoneIsRefused() throws IOException {
        write("file", "x");
        for (var path : new Path[] {folder.resolve("none"), folder.resolve("file")}) {
            assertInstanceOf(MappedDocuments.Opening.Refused.class, MappedDocuments.open(path, KeyDocuments::place));
        }
    }

    @Test
    void aDocumentLargerThanOneThatIsFetchedIsNotRead() throws IOException {
        write("did:web:example.org", "x".repeat(FetchLimits.STANDARD.bytes()));
        assertInstanceOf(Fetch.Fetched.class, opened().get(DID_DOCUMENT, "*/*"));
        write("did:web:example.org", "x".repeat(FetchLimits.STANDARD.bytes() + 1));
        var failed = assertInstanceOf(Fetch.Failed.class, opened().get(DID_DOCUMENT, "*/*"));
        assertTrue(failed.why().contains("did:web:example.org is larger than"), failed.why());
    }

    @Test
    void aFileThatBecameALinkAfterwardsIsNotFollowed() throws IOException {
        write("did:web:example.org", "x");
        var documents = opened();
        Files.delete(folder.resolve("did:web:example.org"));
        Files.createSymbolicLink(folder.resolve("did:web:example.org"), Files.createFile(elsewhere.resolve("outside")));
        assertInstanceOf(Fetch.Failed.class, documents.get(DID_DOCUMENT, "*/*"));
    }

    @Test
    void onlyWhatIsAbsentIsLookedForElsewhere() {
        var fetched = new Fetch.Fetched(new byte[0], "", LIST);
        Documents other = (url, accept) -> fetched;
        assertSame(fetched, Documents.NONE.or(other).get(LIST, "*/*"));
        for (var answer : new Fetch[] {
            new Fetch.Refused("no"), new Fetch.Failed("broken"), new Fetch.Fetched(new byte[1], "", LIST)
        }) {
            assertSame(answer, ((Documents) (url, accept) -> answer).or(other).get(LIST, "*/*"));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private MappedDocuments.Opening opening() {
        return MappedDocuments.open(folder, KeyDocuments::place);
    }

    private MappedDocuments opened() {
        return assertInstanceOf(MappedDocuments.Opening.Opened.class, opening(), opening()::toString)
                .documents();
    }

    private String problem() {
        return assertInstanceOf(MappedDocuments.Opening.Refused.class, opening())
                .problem();
    }

    private void assertText(String text, URI url) {
        var fetched = assertInstanceOf(Fetch.Fetched.class, opened().get(url, "*/*"));
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), fetched.bytes());
        assertEquals("file", fetched.finalUrl().getScheme());
    }

    private void assertRefused(String entries, String words) throws IOException {
        write("index.json", "{" + entries + "}");
        assertTrue(problem().contains(words), problem());
    }
}
