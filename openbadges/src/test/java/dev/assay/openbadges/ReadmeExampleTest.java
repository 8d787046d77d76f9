package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.verify.Verdict;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {

    @Test
    void theExampleIssuesABadgeThatIsValid() {
        var now = Samples.NOW;
        // example
        var key = SigningKey.generate(new SecureRandom());
        var issuer = Issuer.didKey("Test Town Assay Office", Optional.of(URI.create("https://assay.example")), key);
        var badge = Achievement.of(
                URI.create("urn:uuid:5c0e6a0e-93a5-4b53-9f3d-2a5a5c6f9f11"),
                "Assayer",
                "Knows gold from pyrite.",
                "Tell ten nuggets apart.");
        var credential = OpenBadgeCredential.of(
                URI.create("urn:uuid:" + UUID.randomUUID()),
                badge,
                Recipient.of(IdentityObject.name("Ada Lovelace")),
                now);
        var signed = issuer.issue(credential.build(), now);
        var bytes = StrictJson.write(signed).getBytes(StandardCharsets.UTF_8);
        var report = Verification.check(bytes, VerificationOptions.offline(now));
        assertEquals(Verdict.VALID, report.verdict());
        // end of example
    }

    @Test
    void theReadmeShowsTheLinesThatRan() {
        var module = Path.of(System.getProperty("assay.root", ".."), "openbadges");
        var source = Vectors.text(module.resolve("src/test/java/dev/assay/openbadges/ReadmeExampleTest.java"));
        var readme = Vectors.text(module.resolve("README.md"));
        var ran = source.substring(source.indexOf("// example\n") + 11, source.indexOf("// end of example\n"));
        var shown = readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("\n```\n"));
        assertTrue(shown.contains("issuer.issue("));
        assertEquals(words(ran), words(shown));
    }

    private static String words(String code) {
        return code.replaceAll("\\s+", " ").replace("( ", "(").strip();
    }
}
