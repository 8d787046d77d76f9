package dev.assay.server.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The files of the design system: style sheets, scripts, icons. Read once from the class path.
@Component
public final class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(css|js|svg)");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=utf-8", "js", "text/javascript;charset=utf-8", "svg", "image/svg+xml");

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /// One file: its bytes, media type and the first 12 hex digits of its SHA-256.
    public record Asset(byte[] bytes, String type, String version) {}

    public Optional<Asset> asset(String name) {
        return NAME.matcher(name).matches() ? known.computeIfAbsent(name, Assets::read) : Optional.empty();
    }

    String address(String name) {
        return addresses.computeIfAbsent(name, this::versioned);
    }

    private String versioned(String name) {
        var version = asset(name)
                .orElseThrow(() -> new IllegalArgumentException("No asset " + name))
                .version();
        return "/assets/" + name + "?v=" + version;
    }

    private static Optional<Asset> read(String name) {
        try (var in = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            var bytes = in.readAllBytes();
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return Optional.of(
                    new Asset(bytes, String.valueOf(type), HexFormat.of().formatHex(hash, 0, 6)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
