package dev.assay.server.notify.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Mails as files that only the server's user may read, numbered from 1; the newest 1,000 are kept. A file appears
/// under
/// its name only when it is complete.
final class MailFolder {
    private static final int KEPT = 1000;
    private static final Pattern NAME = Pattern.compile("(\\d{9})\\.eml");

    private final Path folder;
    /// The highest number, once it is known: nobody else adds mails, and listing a full folder for each costs more than
    /// writing it.
    private OptionalInt newest = OptionalInt.empty();

    MailFolder(Path folder) {
        this.folder = folder;
    }

    synchronized void add(byte[] mail) {
        try {
            if (newest.isEmpty()) {
                newest = OptionalInt.of(tidied());
            }
            int next = newest.getAsInt() + 1;
            var unfinished = folder.resolve("unfinished");
            write(unfinished, mail);
            Files.move(unfinished, file(next), StandardCopyOption.ATOMIC_MOVE);
            newest = OptionalInt.of(next);
            Files.deleteIfExists(file(next - KEPT));
        } catch (IOException failed) {
            // Perhaps somebody moved the folder: looked at afresh the next time.
            newest = OptionalInt.empty();
            throw new UncheckedIOException(failed);
        }
    }

    /// The highest number; what is too old by it is gone.
    private int tidied() throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var numbers = numbers();
        int highest = numbers.isEmpty() ? 0 : numbers.getFirst();
        for (int number : numbers) {
            if (number <= highest - KEPT) {
                Files.deleteIfExists(file(number));
            }
        }
        return highest;
    }

    private static void write(Path file, byte[] mail) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(file, options, ownerOnly)) {
            var bytes = ByteBuffer.wrap(mail);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// Newest first.
    List<Integer> numbers() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches())
                    .map(name -> Integer.valueOf(name.group(1)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<byte[]> read(int number) {
        try {
            return Optional.of(Files.readAllBytes(file(number)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path file(int number) {
        return folder.resolve("%09d.eml".formatted(number));
    }
}
