package dev.assay.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    }
}
