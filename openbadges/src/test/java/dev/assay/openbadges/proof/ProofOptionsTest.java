package dev.assay.openbadges.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.openbadges.Vectors;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofOptionsTest {

    private static final URI METHOD = URI.create("did:example:1#key");
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00.5Z");
    private final ProofOptions plain = ProofOptions.of(Cryptosuite.EDDSA_RDFC_2022, METHOD, NOON);

    @Test
    void onlyWhatIsAskedForIsWritten() {
        assertEquals(Vectors.parsed("""
                {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "created": "2026-03-14T12:00:00Z",
                 "verificationMethod": "did:example:1#key", "proofPurpose": "assertionMethod"}"""), plain.unsigned());
    }

    @Test
    void allThatIsAskedForIsWritten() {
        var all = plain.presenting(Optional.of("c"), Optional.of("a.example"))
                .expiring(NOON.plusSeconds(1))
                .named(URI.create("urn:proof:3"))
                .after("urn:proof:1", "urn:proof:2");
        assertEquals(Vectors.parsed("""
                {"type": "DataIntegrityProof", "id": "urn:proof:3", "cryptosuite": "eddsa-rdfc-2022",
                 "created": "2026-03-14T12:00:00Z", "expires": "2026-03-14T12:00:01Z",
                 "verificationMethod": "did:example:1#key", "proofPurpose": "authentication", "domain": "a.example",
                 "challenge": "c", "previousProof": ["urn:proof:1", "urn:proof:2"]}"""), all.unsigned());
        assertEquals(
                "urn:proof:1", plain.after("urn:proof:1").unsigned().getString("previousProof"), "one is not a list");
    }

    @Test
    void whatCannotBeMadeIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ProofOptions.of(Cryptosuite.EDDSA_RDFC_2022, URI.create("#key"), NOON));
        assertThrows(
                IllegalArgumentException.class,
                () -> ProofOptions.of(Cryptosuite.ED25519_SIGNATURE_2020, METHOD, NOON));
        assertThrows(IllegalArgumentException.class, () -> plain.expiring(NOON));
        assertThrows(IllegalArgumentException.class, () -> plain.expiring(NOON.minusSeconds(1)));
    }
}
