package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.openbadges.keys.Signatures;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartLogTest {
    @Test
    void theLogNamesTheProviderThatSignsBadges(@TempDir Path folder) throws Exception {
        var output = folder.resolve("output");
        try (var server = ServerProcess.start(folder.resolve("home"), output)) {
            assertThat(Files.readString(output))
                    .as(server.baseUrl())
                    .containsOnlyOnce("Badges are signed by the provider " + Signatures.provider());
        }
    }
}
