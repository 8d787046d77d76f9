package dev.assay.server.platform;

import dev.assay.server.kernel.MasterSecret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The server's secret: the environment variable ASSAY_SECRET if set, else a file that only its owner may read (mode
/// 600), made on first use.
final class SecretFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private SecretFile() {}

    static MasterSecret readOrMake(Path file, RandomGenerator chance) {
        var given = System.getenv("ASSAY_SECRET");
        if (given != null) {
            return new MasterSecret(given.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (!Files.exists(file)) {
                make(file, chance);
            }
            requireOwnerOnly(file);
            return new MasterSecret(Files.readString(file).strip().getBytes(StandardCharsets.UTF_8));
        } catch (IOException unusable) {
            throw new StartFailure("The secret in " + file + " cannot be read or made: " + unusable.getMessage());
        }
    }

    private static void make(Path file, RandomGenerator chance) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var secret = new byte[32];
        chance.nextBytes(secret);
        // Written beside and moved, so that a crash in between leaves no file without a secret.
        var folder = file.toAbsolutePath().getParent();
        var beside = Files.createTempFile(folder, "secret", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(HexFormat.of().formatHex(secret).getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new StartFailure("The secret " + file + " can be read by others: chmod 600 " + file);
        }
    }
}
