package dev.assay.server.badge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.kernel.BaseUrl;
import java.net.URI;
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
    void aPlainServerIsItsKey() {
        var identity = new IssuerIdentity(Samples.BASE, "Guild");
        assertThat(identity.did(key)).isEqualTo("did:key:" + key.id());
        assertThat(identity.documentAddress()).isEmpty();
        assertThat(identity.document(List.of(key, retired)).verificationMethods())
                .hasSize(1);
        assertThat(identity.with(key).profile().url()).contains(Samples.BASE.value());
    }
}
