package dev.assay.server.e2e;

import dev.assay.server.identity.flow.FirstOwner;
import dev.assay.server.platform.TestServer;
import org.jspecify.annotations.Nullable;

/// One server for all tests of this package. Nobody moves its clock.
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

    /// Where somebody becomes the owner, once: from the address on.
    static String ownersLink() {
        return get().part(FirstOwner.class)
                .newLink()
                .map(link -> link.substring(link.indexOf("/first-owner")))
                .orElseThrow(() -> new AssertionError("There is an owner already"));
    }
}
