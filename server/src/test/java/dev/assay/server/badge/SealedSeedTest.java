package dev.assay.server.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.server.kernel.MasterSecret;
import dev.assay.server.kernel.WrongSetting;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealedSeedTest {
    private static final byte[] SECRET = secret("the secret of a test server");

    private static byte[] secret(String text) {
        return new MasterSecret(text.getBytes(StandardCharsets.UTF_8)).derive("badge-keys");
    }

    @Test
    void hundredsOfKeysOpenAgainAndNeverShowTheirSeed() {
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            var key = Samples.key(random).key();
            var sealed = SealedSeed.seal(key, SECRET, random);
            var opened = SealedSeed.stored(sealed.bytes()).open(key.publicKey(), SECRET);
            assertThat(opened.exposeSecret()).isEqualTo(key.exposeSecret());
            assertThat(HexFormat.of().formatHex(sealed.bytes()))
                    .doesNotContain(HexFormat.of().formatHex(key.exposeSecret(), 0, 8));
        }
    }

    @Test
    void anotherSecretDoesNotOpenItAndTheMessageSaysWhatToDo() {
        var random = new Random(4);
        var key = Samples.key(random).key();
        var sealed = SealedSeed.seal(key, SECRET, random);
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> sealed.open(key.publicKey(), secret("the secret of another server")))
                .withMessageContaining("ASSAY_SECRET")
                .withMessageContaining(key.publicKey().multibase());
    }

    @Test
    void noChangedByteAndNoOtherNameOpensIt() {
        var random = new Random(5);
        var key = Samples.key(random).key();
        var other = Samples.key(random).key().publicKey();
        var sealed = SealedSeed.seal(key, SECRET, random);
        assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> sealed.open(other, SECRET));
        for (int i = 0; i < sealed.bytes().length; i++) {
            var bytes = sealed.bytes();
            bytes[i] ^= 1;
            assertThatExceptionOfType(WrongSetting.class)
                    .as("byte %d", i)
                    .isThrownBy(() -> SealedSeed.stored(bytes).open(key.publicKey(), SECRET));
        }
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> SealedSeed.stored(new byte[0]).open(key.publicKey(), SECRET));
    }
}
