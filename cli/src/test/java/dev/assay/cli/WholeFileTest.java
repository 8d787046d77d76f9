package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aNewFileMayBeReadByWhomeverOtherProgramsFilesMay() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no permissions here");
        var usual = Files.writeString(folder.resolve("usual"), "x");
        var file = folder.resolve("file");
        WholeFile.write(file, lines -> lines.write("x"));
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
    }

    @Test
    void aFileThatWasThereKeepsItsPermissions() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no permissions here");
        for (var permissions : List.of("rw-------", "rw-rw-r--")) {
            var file = Files.writeString(folder.resolve("file"), "before");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            WholeFile.write(file, lines -> lines.write("after"));
            assertEquals("after", Files.readString(file));
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void whatCannotBeWrittenLeavesTheFileAsItWas() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "before");
        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, lines -> {
                    lines.write("half");
                    throw new IOException("no more room");
                }));
        assertEquals("before", Files.readString(file));
        try (var all = Files.list(folder)) {
            assertEquals(1, all.count(), "nothing is left behind");
        }
    }
}
