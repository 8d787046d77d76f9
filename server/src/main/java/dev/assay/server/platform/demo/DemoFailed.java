package dev.assay.server.platform.demo;

/// A step of the demo did not go as it should; the message says which and what came back.
public final class DemoFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailed(String message) {
        super(message);
    }
}
