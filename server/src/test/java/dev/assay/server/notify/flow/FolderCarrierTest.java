package dev.assay.server.notify.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.server.notify.NotDelivered;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCarrierTest {
    @TempDir
    private Path home;

    private MailFolder folder() {
        return new MailFolder(home.resolve("mail"));
    }

    private byte[] written(String name) {
        var folder = folder();
        new FolderCarrier(folder, TestLetters.mime()).carry(TestLetters.issued(name, "ines@mail.example"));
        return folder.read(folder.numbers().getFirst()).orElseThrow();
    }

    private static MimeMessage parsed(byte[] mail) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
    }

    @Test
    void aMailIsAFileThatOnlyItsOwnerReads() throws Exception {
        written("Ines");
        try (var files = Files.list(home.resolve("mail"))) {
            var file = files.toList();
            assertThat(file).extracting(path -> path.getFileName().toString()).containsExactly("000000001.eml");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getFirst())))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("mail"))))
                .isEqualTo("rwx------");
    }

    @Test
    void namesOfAnyScriptArriveInBothParts() throws Exception {
        var mail = new Mailbox(folder(), true);
        var raw = written("Zoë Łukasiewicz 山田 Ωμέγα");
        assertThat(mail.mail(1).orElseThrow().text()).contains("Hello Zoë Łukasiewicz 山田 Ωμέγα,");
        assertThat(parsed(raw).getContentType()).startsWith("multipart/alternative");
        assertThat(new String(raw, StandardCharsets.US_ASCII)).contains("text/html; charset=UTF-8");
        assertThat(IntStream.range(0, raw.length).map(i -> raw[i])).allMatch(octet -> octet > 0);
    }

    @Test
    void aMailSaysThatAProgramSentItAndHasNoHeaderOfAStranger() throws Exception {
        var message = parsed(written("Eve\r\nBcc: victim@mail.example\r\n\r\n<script>alert(1)</script>"));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("Your badge is ready");
        var all = new String(written("<script>alert(1)</script>"), StandardCharsets.US_ASCII);
        assertThat(all.substring(all.indexOf("text/html")))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void anAddressThatIsTwoLinesOrTwoAddressesIsRefused() {
        var carrier = new FolderCarrier(folder(), TestLetters.mime());
        for (var address : new String[] {"a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "", "a b"}) {
            assertThatThrownBy(() -> carrier.carry(TestLetters.issued("Ines", address)))
                    .isInstanceOf(NotDelivered.class)
                    .hasMessageNotContaining("example");
        }
        assertThat(folder().numbers()).isEmpty();
    }

    @Test
    void theNewestThousandAreKeptAndNumbersGoOn() throws IOException {
        var folder = folder();
        Files.createDirectories(home.resolve("mail"));
        for (int i = 1; i <= 1001; i++) {
            Files.writeString(home.resolve("mail/%09d.eml".formatted(i)), "mail " + i);
        }
        folder.add("mail 1002".getBytes(StandardCharsets.UTF_8));
        folder.add("mail 1003".getBytes(StandardCharsets.UTF_8));
        assertThat(folder.numbers()).hasSize(1000).startsWith(1003, 1002).endsWith(4);
        assertThat(folder.read(3)).isEmpty();
        assertThat(folder.read(4))
                .hasValueSatisfying(mail ->
                        assertThat(new String(mail, StandardCharsets.UTF_8)).isEqualTo("mail 4"));
    }

    @Test
    void aWriteThatWasCutOffIsNotAMailAndDoesNotBlockTheNext() throws Exception {
        Files.createDirectories(home.resolve("mail"));
        Files.writeString(home.resolve("mail/unfinished"), "From: half");
        assertThat(folder().numbers()).isEmpty();
        written("Ines");
        assertThat(folder().numbers()).containsExactly(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndTriedAgainLater() throws Exception {
        Files.writeString(home.resolve("mail"), "a file where the folder should be");
        assertThatThrownBy(() -> written("Ines"))
                .isInstanceOf(NotDelivered.class)
                .hasMessageContaining("mail folder");
    }
}
