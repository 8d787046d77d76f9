package dev.assay.cli.issue;

import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.SigningKey;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/// A key with its owner, as a Multikey object in a file that only its owner may read (W3C Controlled Identifiers 1.0,
/// section 2.2.2). Messages never repeat what stands in the file.
///
/// @param id         the verification method that proofs name
/// @param controller who issues: the DID of the key itself unless the file names another
record KeyFile(URI id, String controller, SigningKey key) {
    private static final String SECRET = "secretKeyMultibase";
    private static final String OLDER_SECRET = "privateKeyMultibase";
    private static final String PUBLIC = "publicKeyMultibase";
    private static final List<String> TEXTS = List.of("id", "controller", PUBLIC, SECRET, OLDER_SECRET);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    /// Writes a new file; one that is there stays as it is.
    ///
    /// @throws IOException where the file is there already or cannot be written
    static KeyFile create(Path file, SigningKey key) throws IOException {
        var did = DidKey.did(key.publicKey());
        var method = DidKey.verificationMethod(key.publicKey());
        var json = Json.object()
                .add("type", "Multikey")
                .add("id", method)
                .add("controller", did)
                .add(PUBLIC, key.publicKey().multibase())
                .add(SECRET, key.exposeSecretMultibase())
                .build();
        createEmpty(file);
        try {
            Files.writeString(file, StrictJson.writeIndented(json), StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            Files.delete(file);
            throw unwritable;
        }
        return new KeyFile(URI.create(method), did, key);
    }

    /// With the permissions in place before the secret is.
    private static void createEmpty(Path file) throws IOException {
        if (hasPermissions(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
        } else {
            Files.createFile(file);
        }
    }

    private static boolean hasPermissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Whether the permissions let anybody but the owner read or change a file.
    static boolean isOpenToOthers(Path file) throws IOException {
        return hasPermissions(file)
                && !PosixFilePermissions.fromString("rwx------").containsAll(Files.getPosixFilePermissions(file));
    }

    /// Reads a file.
    ///
    /// @throws IOException              where it cannot be read
    /// @throws IllegalArgumentException where it does not hold a key; the message is a sentence for people
    static KeyFile read(Path file) throws IOException {
        if (!(StrictJson.read(Files.readAllBytes(file)) instanceof JsonReading.Read(JsonObject json))) {
            throw new IllegalArgumentException(
                    file + " is not a key file: it holds no JSON object; make one with assay keygen");
        }
        for (var name : TEXTS) {
            if (json.containsKey(name) && Json.text(json, name).isEmpty()) {
                throw new IllegalArgumentException(file + " is not a key file: its " + name + " is not a text");
            }
        }
        var secret = Json.text(json, SECRET)
                .or(() -> Json.text(json, OLDER_SECRET))
                .orElseThrow(() -> new IllegalArgumentException(file + " is not a key file: it has no " + SECRET));
        var key = SigningKey.ofSecretMultibase(secret);
        var named = Json.text(json, PUBLIC);
        if (named.isPresent() && !named.get().equals(key.publicKey().multibase())) {
            throw new IllegalArgumentException("the publicKeyMultibase in " + file + " is that of another key");
        }
        var controller = Json.text(json, "controller").orElse(DidKey.did(key.publicKey()));
        var id = Json.text(json, "id")
                .orElse(
                        DidKey.isDidKey(controller)
                                ? DidKey.verificationMethod(key.publicKey())
                                : controller + "#" + key.publicKey().multibase());
        if (!id.startsWith(controller + "#")) {
            throw new IllegalArgumentException(
                    "the id in " + file + " is not its controller " + controller + " with # and the key's name");
        }
        return new KeyFile(URI.create(id), controller, key);
    }
}
