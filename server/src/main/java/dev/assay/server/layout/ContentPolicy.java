package dev.assay.server.layout;

/// What a browser may load and run on our pages: what this server sends, and no code or style within a page.
public final class ContentPolicy {
    public static final String HEADER = "Content-Security-Policy";
    public static final String OF_PAGES =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private ContentPolicy() {}
}
