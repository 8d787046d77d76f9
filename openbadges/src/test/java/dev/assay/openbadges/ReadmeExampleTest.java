package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.bake.Baked;
import dev.assay.openbadges.bake.SvgBaking;
import dev.assay.openbadges.fetch.FetchLimits;
import dev.assay.openbadges.fetch.GuardedFetcher;
import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.sdjwt.SdJwtIssuance;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import dev.assay.openbadges.verify.Verdict;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {

    @Test
    void theExamplesIssueBadgesThatAreValid() {
        // example
        var now = Instant.now();
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

        // example
        var fetcher = new GuardedFetcher(FetchLimits.STANDARD, Optional.empty());
        var online = VerificationOptions.online(now, fetcher).forRecipient("ada@example.org");
        for (var check : Verification.check(bytes, online).checks()) {
            System.out.println(check.id().label() + ": " + check.outcome().words());
        }
        // end of example

        // example
        var unsigned = credential.build().toJson(issuer.profile());
        var jwt = JoseCredential.issue(unsigned, key, issuer.verificationMethod(), now);
        var sdJwt = new SdJwtIssuance(key, issuer.verificationMethod(), new SecureRandom())
                .issue(unsigned, Set.of("/credentialSubject/identifier/0"), Optional.empty(), now);
        // end of example

        // example
        var place = new StatusEntry(URI.create("https://assay.example/status/1"), 4711, StatusPurpose.REVOCATION);
        var revocable = issuer.issue(credential.with(place).build(), now);
        var list = new StatusListCredential(
                place.list(),
                issuer.profile().id(),
                StatusPurpose.REVOCATION,
                StatusList.empty().with(place.index(), true),
                now,
                Optional.empty(),
                Optional.of(Duration.ofMinutes(5)));
        var published = issuer.sign(list.unsigned(), now);
        // end of example

        // example
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        var picture = switch (SvgBaking.bake(svg, StrictJson.write(signed))) {
            case Baked.Image(byte[] image) -> image;
            case Baked.Refused(String why) -> throw new IllegalArgumentException(why);
        };
        // end of example
        for (var token : List.of(jwt, sdJwt)) {
            assertValid(token.getBytes(StandardCharsets.UTF_8), VerificationOptions.offline(now));
        }
        assertValid(picture, VerificationOptions.offline(now));
        var served = VerificationOptions.online(
                now,
                (_, _) -> new dev.assay.openbadges.fetch.Fetch.Fetched(
                        StrictJson.write(published).getBytes(StandardCharsets.UTF_8), "application/vc", place.list()));
        var revoked = Verification.check(StrictJson.write(revocable).getBytes(StandardCharsets.UTF_8), served);
        assertEquals(Verdict.INVALID, revoked.verdict(), revoked.toString());
    }

    private static void assertValid(byte[] badge, VerificationOptions options) {
        var report = Verification.check(badge, options);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
    }

    @Test
    void theReadmeShowsTheLinesThatRan() {
        var module = Path.of(System.getProperty("assay.root", ".."), "openbadges");
        var source = Vectors.text(module.resolve("src/test/java/dev/assay/openbadges/ReadmeExampleTest.java"));
        var readme = Vectors.text(module.resolve("README.md"));
        var ran = found("// example\n(.*?)// end of example\n", source);
        assertTrue(ran.size() > 4);
        assertEquals(ran, found("```java\n(.*?)```\n", readme));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.group(1)
                        .replaceAll("\\s+", " ")
                        .replace("( ", "(")
                        .strip())
                .toList();
    }
}
