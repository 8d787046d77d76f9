package dev.assay.server.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// Unpacks the PostgreSQL that came as a library into the home, once: into a temporary name first, then renamed, so
/// that a crash half-way
/// leaves nothing that looks finished.
final class PostgresBinaries {
    static final String VERSION = "18.6";

    private PostgresBinaries() {}

    static Path unpackedIn(Path home) throws IOException {
        var ready = home.resolve("postgres-" + VERSION);
        if (Files.exists(ready)) {
            return ready;
        }
        var half = home.resolve("postgres-" + VERSION + ".unpacking");
        delete(half);
        unpack(archiveName(), half);
        Files.move(half, ready, StandardCopyOption.ATOMIC_MOVE);
        return ready;
    }

    private static String archiveName() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var arch = System.getProperty("os.arch");
        return "/postgres-" + os + "-" + (arch.equals("amd64") || arch.equals("x86_64") ? "x86_64" : "arm_64") + ".txz";
    }

    private static void unpack(String archive, Path into) throws IOException {
        var resource = PostgresBinaries.class.getResourceAsStream(archive);
        if (resource == null) {
            throw new PostgresUnusable("No embedded PostgreSQL for this machine (" + archive
                    + "): install PostgreSQL 15 or newer and name it with --database-url jdbc:postgresql://...");
        }
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, into);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("An archive entry points outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + target + " executable");
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
