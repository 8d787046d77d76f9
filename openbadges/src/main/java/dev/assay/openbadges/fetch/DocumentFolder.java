package dev.assay.openbadges.fetch;

import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which file of a folder stands for which address; what is wrong with the folder is thrown as
/// IllegalArgumentException that names the file.
final class DocumentFolder {
    private static final List<String> INDEXES = List.of("index.json", "documents.json");
    private static final int MOST_FILES = 10_000;
    private static final String JSON = ".json";

    private final Path folder;
    private final Function<String, Optional<URI>> place;

    private DocumentFolder(Path folder, Function<String, Optional<URI>> place) {
        this.folder = folder;
        this.place = place;
    }

    /// @param folder its real path
    static Map<URI, Path> files(Path folder, Function<String, Optional<URI>> place) throws IOException {
        var indexes = INDEXES.stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
        if (indexes.size() > 1) {
            throw new IllegalArgumentException(
                    folder + " has both " + String.join(" and ", indexes) + "; one can be its map");
        }
        var its = new DocumentFolder(folder, place);
        return indexes.isEmpty() ? its.named() : its.indexed(indexes.getFirst());
    }

    private Map<URI, Path> indexed(String index) throws IOException {
        var files = new HashMap<URI, Path>();
        for (var entry : map(index).entrySet()) {
            var address = place.apply(entry.getKey())
                    .orElseThrow(() -> new IllegalArgumentException(
                            index + ": " + entry.getKey() + " is neither a web address nor a DID"));
            if (!(entry.getValue() instanceof JsonString name)) {
                throw new IllegalArgumentException(index + ": no file name stands under " + entry.getKey());
            }
            if (files.put(address, inside(index, name.getString())) != null) {
                throw new IllegalArgumentException(index + " names two files for " + address);
            }
        }
        return files;
    }

    private JsonObject map(String index) throws IOException {
        try (var in = Files.newInputStream(inside(index, index))) {
            return switch (StrictJson.read(in.readNBytes(StrictJson.MAX_BYTES + 1))) {
                case JsonReading.Read(JsonObject json) -> json;
                case JsonReading.Read _ ->
                    throw new IllegalArgumentException(index + " is not a JSON object of addresses and file names");
                case JsonReading.Refused refused ->
                    throw new IllegalArgumentException(index + " cannot be read: " + refused.inWords());
            };
        }
    }

    private Map<URI, Path> named() throws IOException {
        List<Path> all;
        try (Stream<Path> listed = Files.list(folder)) {
            all = listed.limit(MOST_FILES + 1L).sorted().toList();
        }
        if (all.size() > MOST_FILES) {
            throw new IllegalArgumentException(folder + " has more than " + MOST_FILES + " files");
        }
        var whole = new HashMap<URI, Path>();
        var shortened = new HashMap<URI, Path>();
        for (var file : all) {
            var name = file.getFileName().toString();
            if (isAddress(name)) {
                boolean isOne = add(whole, name, name);
                boolean isShortOne =
                        name.endsWith(JSON) && add(shortened, name.substring(0, name.length() - JSON.length()), name);
                if (!isOne && !isShortOne) {
                    throw new IllegalArgumentException(
                            "the file name " + name + " is not a percent-encoded web address or DID");
                }
            }
        }
        shortened.forEach(whole::putIfAbsent);
        return whole;
    }

    private static boolean isAddress(String name) {
        var start = name.toLowerCase(Locale.ROOT);
        return Stream.of("http", "https", "did")
                .anyMatch(scheme -> start.startsWith(scheme + ":") || start.startsWith(scheme + "%3a"));
    }

    private boolean add(Map<URI, Path> files, String address, String name) {
        var url = decoded(address).flatMap(place);
        if (url.isPresent() && files.put(url.get(), inside("folder", name)) != null) {
            throw new IllegalArgumentException(folder + " has two files that are named for " + url.get());
        }
        return url.isPresent();
    }

    /// A DID with its colons is written as it is: a percent sign in it is its own.
    private static Optional<String> decoded(String name) {
        if (name.startsWith("did:")) {
            return Optional.of(name);
        }
        try {
            // a plus is itself, not a space
            return Optional.of(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /// The real file of a name, which may have come from anywhere.
    ///
    /// @param where what names it, for the message
    private Path inside(String where, String name) {
        try {
            var relative = Path.of(name);
            boolean climbs = Stream.iterate(relative, part -> part != null, Path::getParent)
                    .anyMatch(part -> part.endsWith(".."));
            var real = folder.resolve(relative).toRealPath();
            if (!relative.isAbsolute() && !climbs && real.startsWith(folder) && Files.isRegularFile(real)) {
                return real;
            }
        } catch (IOException | InvalidPathException missing) {
            throw new IllegalArgumentException(where + ": there is no file " + name + " in " + folder, missing);
        }
        throw new IllegalArgumentException(where + ": " + name + " is not a file inside " + folder);
    }
}
