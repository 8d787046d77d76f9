package dev.assay.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A request written byte by byte, as no browser would: any path, any header, any body.
final class RawRequest {
    private static final int PATIENCE_IN_MS = 20_000;

    private RawRequest() {}

    /// What came back; `head` is the status line and the headers.
    record Reply(String head, String body) {
        int status() {
            return Integer.parseInt(head.split(" ", -1)[1]);
        }

        /// All values of a header.
        List<String> headers(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return Arrays.stream(head.split("\r\n"))
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }
    }

    /// `requestLine` as in `GET /path HTTP/1.1`, `headers` without their line ends; Host and Connection are added where
    /// they are missing. Texts are sent as ISO 8859-1, so that `\u00ff` is the byte FF.
    static Reply send(String baseUrl, String requestLine, List<String> headers, String body) {
        var address = URI.create(baseUrl);
        var request = new StringBuilder(requestLine).append("\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: ").append(address.getAuthority()).append("\r\n");
        }
        if (!body.isEmpty() && headers.stream().noneMatch(header -> header.startsWith("Content-Length:"))) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n").append(body);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_IN_MS);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(requestLine, broken);
        }
    }

    private static Reply reply(String answer) {
        var end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("Not an answer: " + answer);
        }
        return new Reply(answer.substring(0, end), answer.substring(end + 4));
    }
}
