package dev.assay.openbadges.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.openbadges.keys.KeyKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CryptosuiteTest {

    private static final Map<Cryptosuite, Set<KeyKind>> KEYS = Map.of(
            Cryptosuite.EDDSA_RDFC_2022, Set.of(KeyKind.ED25519),
            Cryptosuite.EDDSA_JCS_2022, Set.of(KeyKind.ED25519),
            Cryptosuite.ED25519_SIGNATURE_2020, Set.of(KeyKind.ED25519),
            Cryptosuite.ECDSA_RDFC_2019, Set.of(KeyKind.P256, KeyKind.P384),
            Cryptosuite.ECDSA_JCS_2019, Set.of(KeyKind.P256, KeyKind.P384),
            Cryptosuite.ECDSA_SD_2023, Set.of(KeyKind.P256));

    @ParameterizedTest
    @EnumSource
    void keysSignWithTheirSuitesAlone(Cryptosuite suite) {
        var suited = Arrays.stream(KeyKind.values()).filter(suite::suits).collect(Collectors.toSet());
        assertEquals(KEYS.get(suite), suited);
    }

    @Test
    void eachKeyHasASuiteToSignWithButRsa() {
        assertEquals(Cryptosuite.EDDSA_RDFC_2022, Cryptosuite.of(KeyKind.ED25519));
        assertEquals(Cryptosuite.ECDSA_RDFC_2019, Cryptosuite.of(KeyKind.P256));
        assertEquals(Cryptosuite.ECDSA_RDFC_2019, Cryptosuite.of(KeyKind.P384));
        assertThrows(IllegalArgumentException.class, () -> Cryptosuite.of(KeyKind.RSA));
    }

    @Test
    void suitesAreFoundByTheirNamesButThatOf2020ByItsType() {
        var named = EnumSet.complementOf(EnumSet.of(Cryptosuite.ED25519_SIGNATURE_2020));
        for (var suite : named) {
            assertEquals(Optional.of(suite), Cryptosuite.named(suite.id()));
            assertEquals("DataIntegrityProof", suite.type());
            assertEquals(suite.id(), suite.toString());
        }
        assertEquals(Optional.empty(), Cryptosuite.named(""));
        assertEquals("Ed25519Signature2020", Cryptosuite.ED25519_SIGNATURE_2020.type());
        assertEquals("Ed25519Signature2020", Cryptosuite.ED25519_SIGNATURE_2020.toString());
    }
}
