package dev.assay.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.identity.PasswordPolicy.Acceptable;
import dev.assay.server.identity.PasswordPolicy.AmongTheCommonest;
import dev.assay.server.identity.PasswordPolicy.IsTheAddress;
import dev.assay.server.identity.PasswordPolicy.TooLong;
import dev.assay.server.identity.PasswordPolicy.TooShort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final String EMAIL = "ines.okafor@mail.example";

    @Test
    void twelveToOneHundredAndTwentyEightCharactersAreAccepted() {
        assertThat(PasswordPolicy.judge("kettle moss", EMAIL)).isEqualTo(new TooShort(11));
        assertThat(PasswordPolicy.judge("kettle mossy", EMAIL)).isEqualTo(new Acceptable());
        var long128 = "kettle moss ".repeat(11).substring(0, 127) + "!";
        assertThat(PasswordPolicy.judge(long128, EMAIL)).isEqualTo(new Acceptable());
        assertThat(PasswordPolicy.judge(long128 + "!", EMAIL)).isEqualTo(new TooLong(129));
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(PasswordPolicy.judge("🂡🂢🂣🂤🂥🂦🂧🂨🂩🂪🂫", EMAIL)).isEqualTo(new TooShort(11));
    }

    @Test
    void theAddressItselfIsRefused() {
        assertThat(PasswordPolicy.judge("Ines.Okafor@Mail.Example", EMAIL)).isEqualTo(new IsTheAddress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "password1234!",
                "P@ssw0rd12345",
                "Welcome2026!!",
                "administrator",
                "letmeinletmein",
                "123456789012",
                "0987654321098",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghijklm",
                "qwertyuiop123",
                "qwertyuiopasdf",
                "1qaz2wsx3edc",
                "iloveyou2026!",
                "------------",
                "19991231 235959"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(PasswordPolicy.judge(password, EMAIL)).isEqualTo(new AmongTheCommonest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forty-two lanterns by the quay",
                "gx7!mQ2#vLp9",
                "moth password kettle",
                "пять синих чайников",
                "Ines Okafor swims"
            })
    void whatIsHardToGuessIsAccepted(String password) {
        assertThat(PasswordPolicy.judge(password, EMAIL)).isEqualTo(new Acceptable());
    }
}
