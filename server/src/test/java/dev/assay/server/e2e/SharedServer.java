package dev.assay.server.e2e;

import dev.assay.server.platform.TestServer;
import org.jspecify.annotations.Nullable;

/// One server for all tests of this package. Nobody moves its clock or makes its only owner but [#owner].
final class SharedServer {
    private static @Nullable TestServer running;

    private SharedServer() {}

    static synchronized TestServer get() {
        var server = running;
        if (server == null) {
            server = TestServer.start();
            running = server;
        }
        return server;
    }
}
