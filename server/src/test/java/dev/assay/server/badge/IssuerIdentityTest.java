package dev.assay.server.badge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.openbadges.Achievement;
import dev.assay.openbadges.IdentityObject;
import dev.assay.openbadges.Issuer;
import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.Recipient;
import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.verify.Verdict;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import dev.assay.server.kernel.BaseUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IssuerIdentityTest {
    private final IssuerKey key = Samples.key(new Random(6));
    private final IssuerKey retired =
            new IssuerKey(Samples.key(new Random(7)).key(), Samples.NOW.minusSeconds(99), Optional.of(Samples.NOW));

    @Test
    void anHttpsServerIsItsDomainAndKeepsRetiredKeysInItsDocument() {
        var identity = new IssuerIdentity(BaseUrl.of("https://badges.example.org"), "Guild");
        var document = identity.document(List.of(key, retired));
        assertThat(identity.did(key)).isEqualTo("did:web:badges.example.org");
        assertThat(identity.documentAddress()).contains(URI.create("https://badges.example.org/.well-known/did.json"));
        assertThat(identity.with(key).verificationMethod()).hasToString("did:web:badges.example.org#" + key.id());
        assertThat(document.verificationMethods()).hasSize(2);
        assertThat(document.verificationMethods().getLast().expires()).contains(Samples.NOW);
        assertThat(document.mayAssert("did:web:badges.example.org#" + retired.id()))
                .isTrue();
    }

    @Test
    void aBadgeOfARetiredKeyIsVerifiedByTheDocumentAndANewOneUnderItIsNot() {
        var identity = new IssuerIdentity(BaseUrl.of("https://badges.example.org"), "Guild");
        var document = identity.document(List.of(key, retired)).toJson();
        Documents web =
                (url, accept) -> identity.documentAddress().filter(url::equals).isPresent()
                        ? new Fetch.Fetched(StrictJson.write(document).getBytes(StandardCharsets.UTF_8), "", url)
                        : new Fetch.Failed("nothing is there");
        assertThat(verdict(identity.with(retired), Samples.NOW.minusSeconds(1), web))
                .isEqualTo(Verdict.VALID);
        assertThat(verdict(identity.with(retired), Samples.NOW, web)).isEqualTo(Verdict.INVALID);
        assertThat(verdict(identity.with(key), Samples.NOW, web)).isEqualTo(Verdict.VALID);
    }

    private static Verdict verdict(Issuer issuer, Instant made, Documents documents) {
        var badge = OpenBadgeCredential.of(
                        URI.create("urn:uuid:5c0e6a0e-93a5-4b53-9f3d-2a5a5c6f9f11"),
                        Achievement.of(URI.create("urn:uuid:5c0e6a0e-93a5-4b53-9f3d-2a5a5c6f9f12"), "A", "B.", "C."),
                        Recipient.of(IdentityObject.name("Ada Lovelace")),
                        made)
                .build();
        var signed = StrictJson.write(issuer.issue(badge, made)).getBytes(StandardCharsets.UTF_8);
        return Verification.check(signed, VerificationOptions.online(Samples.NOW.plusSeconds(60), documents))
                .verdict();
    }

    @Test
    void aPlainServerIsItsKey() {
        var identity = new IssuerIdentity(Samples.BASE, "Guild");
        assertThat(identity.did(key)).isEqualTo("did:key:" + key.id());
        assertThat(identity.documentAddress()).isEmpty();
        assertThat(identity.document(List.of(key, retired)).verificationMethods())
                .hasSize(1);
        assertThat(identity.with(key).profile().url()).contains(Samples.BASE.value());
    }
}
