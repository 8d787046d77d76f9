package dev.assay.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database whose keys were sealed under one secret does not open under another.
class OtherSecretTest {
    private final String database = TestPostgres.emptyDatabase();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    OtherSecretTest() {}

    private void startAndStop(String home) {
        var settings = Map.<String, Object>of(
                "spring.datasource.url",
                database,
                "assay.home",
                folder.resolve(home).toString());
        TestServer.start(settings).close();
    }

    @Test
    void theServerDoesNotStartAndSaysWhy() throws IOException {
        startAndStop("first");
        var secret = folder.resolve("first/secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> startAndStop("second"))
                .hasStackTraceContaining("The server's secret (ASSAY_SECRET, or the file 'secret' in the home)");
        startAndStop("first");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> startAndStop("first")).hasStackTraceContaining("chmod 600");
    }
}
