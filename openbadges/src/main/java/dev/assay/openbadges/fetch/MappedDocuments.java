package dev.assay.openbadges.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Documents in a folder of the asker's, in place of those at web addresses.
///
/// Either the folder has a map, `index.json` or `documents.json`, of addresses to the names of files inside it; or its
/// files are named by their addresses, percent-encoded, with or without `.json` behind:
/// `https%3A%2F%2Fexample.org%2Fstatus%2F1.json`. A file of another name is no document. Nothing outside the folder is
/// read, whatever a map or a link says.
public final class MappedDocuments implements Documents {
    private final Map<URI, Path> files;

    private MappedDocuments(Map<URI, Path> files) {
        this.files = Map.copyOf(files);
    }

    /// What came of looking at a folder.
    public sealed interface Opening {
        record Opened(MappedDocuments documents) implements Opening {}

        /// @param problem the file and what is wrong with it, for people
        record Refused(String problem) implements Opening {}
    }

    /// Looks at a folder; its documents are read when they are asked for.
    ///
    /// @param place the address that a name stands for, such as that of a did:web; empty where it is no name of a
    ///     document
    public static Opening open(Path folder, Function<String, Optional<URI>> place) {
        try {
            return new Opening.Opened(new MappedDocuments(DocumentFolder.files(folder.toRealPath(), place)));
        } catch (IOException unreadable) {
            return new Opening.Refused("the folder " + folder + " cannot be read");
        } catch (IllegalArgumentException wrong) {
            return new Opening.Refused(String.valueOf(wrong.getMessage()));
        }
    }

    @Override
    public Fetch get(URI url, String accept) {
        var file = files.get(url);
        if (file == null) {
            return new Fetch.Absent("no file was given for it, and nothing may be fetched (offline)");
        }
        int most = FetchLimits.STANDARD.bytes();
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            var bytes = in.readNBytes(most + 1);
            return bytes.length > most
                    ? new Fetch.Failed("the file " + file.getFileName() + " is larger than " + most + " bytes")
                    : new Fetch.Fetched(bytes, "", file.toUri());
        } catch (IOException unreadable) {
            return new Fetch.Failed("the file " + file.getFileName() + " cannot be read");
        }
    }
}
