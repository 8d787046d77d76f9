package dev.assay.server.vcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.kernel.BaseUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalCallerTest {
    private static final BaseUrl PUBLIC = BaseUrl.of("https://badges.example.org");

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost, false, false, true, true",
        "127.0.0.1, 127.0.0.1, false, false, true, true",
        "0:0:0:0:0:0:0:1, [::1], false, false, true, true",
        "127.3.2.1, localhost, false, false, true, true",
        // From elsewhere, whatever it calls itself.
        "10.0.0.7, localhost, false, false, false, false",
        "2001:db8:0:0:0:0:0:1, localhost, false, false, false, false",
        "nonsense, localhost, false, false, false, false",
        "'', localhost, false, false, false, false",
        // Pointed here by somebody's name server.
        "127.0.0.1, evil.example, false, false, false, false",
        "127.0.0.1, localhost.evil.example, false, false, false, false",
        "127.0.0.1, 127.0.0.1.nip.io, false, false, false, false",
        // Through a proxy of this machine: only the lists are for the world.
        "127.0.0.1, localhost, true, false, false, true",
        "127.0.0.1, badges.example.org, true, false, false, true",
        "127.0.0.1, badges.example.org, false, false, false, true",
        // By a page in a browser of this machine.
        "127.0.0.1, localhost, false, true, false, true",
    })
    void onlyAProgramOnThisMachineMayAskAndListsMayBeReadUnderTheServersName(
            String peer, String host, boolean forwarded, boolean fromAPage, boolean mayAsk, boolean mayRead) {
        var caller = new LocalCaller(peer, host, forwarded, fromAPage);
        assertThat(caller.mayAsk()).isEqualTo(mayAsk);
        assertThat(caller.mayRead(PUBLIC)).isEqualTo(mayRead);
    }
}
