package dev.assay.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedWordsTest {
    @ParameterizedTest
    @CsvSource({
        "'  Ines@Mail.EXAMPLE ', ines@mail.example",
        "a+b.c'd@sub.mail.example, a+b.c'd@sub.mail.example",
        "jürgen@mail.example, ''",
        "x@bücher.example, x@xn--bcher-kva.example",
        "x@Ｍail.example, x@mail.example"
    })
    void anAddressIsKeptInItsOneForm(String typed, String kept) {
        assertThat(EmailAddress.parse(typed).map(EmailAddress::value).orElse(""))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ines",
                "ines@",
                "@mail.example",
                "ines@mail",
                "ines@@mail.example",
                "i nes@mail.example",
                "ines@mail..example",
                ".ines@mail.example",
                "ines.@mail.example",
                "ines@mail.example\r\nBcc: all@mail.example",
                "ines@mail.example,all@mail.example",
                "<ines@mail.example>",
                "ines@-mail.example",
                "ines@127.0.0.1",
                "ines@[127.0.0.1]",
                "ines@mail.example\u0000"
            })
    void whatNoMailCouldReachIsRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@mail.example")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@mail.example")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(130) + "example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ines Okafor", "O", "谷川 俊太郎", "محمد", "می‌خواهم", "Ó Briain, Seán Jr.", "X Æ A-12"})
    void namesOfAllScriptsAreAccepted(String name) {
        assertThat(DisplayName.parse(name)).contains(new DisplayName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "123",
                "\u200b",
                "Ines\u0000",
                "Ines\nOkafor",
                "a\u202eb",
                "a\u2066b",
                "Ines\u2028Okafor"
            })
    void namesThatHideOrTurnTextAreRefused(String name) {
        assertThat(DisplayName.parse(name)).isEmpty();
    }

    @Test
    void aNameHasAtMostOneHundredCharacters() {
        assertThat(DisplayName.parse("谷".repeat(100))).isPresent();
        assertThat(DisplayName.parse("谷".repeat(101))).isEmpty();
        assertThat(DisplayName.parse(" Ines \u00a0 Okafor ").map(DisplayName::value))
                .contains("Ines Okafor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/me", "/plans/serverless?from=a%2Fb&x=1", "/first-owner?token=a_b-c", "/plans/x#lesson"})
    void pathsOnThisServerAreLocal(String path) {
        assertThat(LocalPath.of(path)).contains(new LocalPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "me",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "\\\\evil.example",
                " /me",
                "/me\r\nSet-Cookie: a=b",
                "/.//evil.example",
                "/a/..//evil.example",
                "/{x}",
                "/ü"
            })
    void pathsThatCouldLeadElsewhereAreNot(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }
}
