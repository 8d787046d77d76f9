package dev.assay.server.platform.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the demo's candidate uses instead of a browser: pages, forms and cookies over HTTP, as anybody could.
final class DemoBrowser implements AutoCloseable {
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String baseUrl;

    DemoBrowser(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /// A page, and the address it was found at after redirects.
    record Page(int status, URI address, String body) {
        /// The first group of the first match; fails the demo where there is none.
        String find(String pattern) {
            var match = Pattern.compile(pattern).matcher(body);
            if (!match.find()) {
                throw new DemoFailed("The page " + address + " (status " + status + ") has nothing like " + pattern);
            }
            return match.group(1);
        }

        boolean has(String pattern) {
            return Pattern.compile(pattern).matcher(body).find();
        }

        Page must(int expected) {
            if (status != expected) {
                throw new DemoFailed("The page " + address + " answered " + status + " instead of " + expected);
            }
            return this;
        }
    }

    Page get(String path) {
        return send(
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build());
    }

    Page post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Page put(String path, String json, String formToken) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("X-Assay-Form", formToken)
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : baseUrl + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer.uri(), answer.body());
        } catch (IOException broken) {
            throw new DemoFailed("No answer from " + request.uri() + ": " + broken.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted while waiting for " + request.uri());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
