package dev.assay.server.badge.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers that are files: with their type, and with what keeps them harmless in a browser.
final class Answers {
    /// An SVG opened by itself is a document: it may style itself and nothing else.
    static final String SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private Answers() {}

    static ResponseEntity<byte[]> svg(String svg) {
        return svg(svg.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> svg(byte[] svg) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Content-Security-Policy", SVG_POLICY)
                .body(svg);
    }

    static ResponseEntity<byte[]> png(byte[] png) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png);
    }

    /// JSON for programs. What anyone may read, other sites' pages may read too.
    static ResponseEntity<byte[]> json(String text, MediaType type, boolean isPublic) {
        var answer = ResponseEntity.ok().contentType(type);
        if (isPublic) {
            answer.header("Access-Control-Allow-Origin", "*");
        }
        return answer.body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The same answer, to be saved under a name.
    static ResponseEntity<byte[]> named(ResponseEntity<byte[]> answer, String fileName) {
        var disposition = ContentDisposition.attachment().filename(fileName).build();
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Content-Disposition", disposition.toString())
                .body(answer.getBody());
    }
}
