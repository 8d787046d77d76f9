package dev.assay.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class ServeOptionsTest {
    @Test
    void theVcApiIsOffUnlessItIsAskedFor() {
        assertThat(ServeOptions.parse(List.of()).vcApi()).isFalse();
        assertThat(ServeOptions.parse(List.of("--port", "8443")).vcApi()).isFalse();
        assertThat(ServeOptions.parse(List.of("--vc-api")).vcApi()).isTrue();
    }

    @Test
    void optionsStandInAnyOrder() {
        for (var words : List.of(
                List.of("--port", "8443", "--vc-api", "--base-url", "https://localhost:8443"),
                List.of("--vc-api", "--base-url", "https://localhost:8443", "--port", "8443"))) {
            var options = ServeOptions.parse(words);
            assertThat(options.vcApi()).isTrue();
            assertThat(options.port()).isEqualTo(8443);
            assertThat(options.baseUrl()).contains("https://localhost:8443");
        }
    }

    @Test
    void wrongWordsAreNamed() {
        assertThatThrownBy(() -> ServeOptions.parse(List.of("--vc-api", "yes"))).hasMessage("Unknown word: yes");
        assertThatThrownBy(() -> ServeOptions.parse(List.of("--vc-api", "--port")))
                .hasMessage("--port needs a value");
        assertThatThrownBy(() -> ServeOptions.parse(List.of("--vcapi", "1"))).hasMessage("Unknown option: --vcapi");
        assertThatThrownBy(() -> ServeOptions.parse(List.of("--fast"))).hasMessage("Unknown option: --fast");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void eachCommandHasItsHelp(CapturedOutput output) {
        for (var command : List.of("serve", "demo")) {
            assertThat(AssayServer.run(List.of(command, "--help"))).isZero();
            assertThat(output.getOut()).contains("Usage: assay " + command);
        }
        assertThat(output.getErr()).isEmpty();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aWrongWordIsAnsweredWithWhatIsWrongAndNotTheWholeHelp(CapturedOutput output) {
        for (var command : List.of("serve", "demo")) {
            assertThat(AssayServer.run(List.of(command, "--fast"))).isEqualTo(64);
            assertThat(output.getErr()).contains("--fast").endsWith("See assay " + command + " --help\n");
        }
        assertThat(output.getErr().lines()).hasSize(4);
    }
}
