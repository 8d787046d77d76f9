package dev.assay.server.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @Test
    void afterKillMinusNineNoPostgresIsLeftAndEveryAcknowledgedRowIsThere() throws Exception {
        var home = folder.resolve("home");
        var output = folder.resolve("output");
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingUntilKilled.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        await(() -> acknowledged(output) >= 300);
        var server = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst()))
                .orElseThrow();
        program.destroyForcibly().waitFor();
        assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(30));
        var acknowledged = acknowledged(output);
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(number(postgres, "SELECT count(*) FROM written")).isGreaterThanOrEqualTo(acknowledged);
            assertThat(text(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(text(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(text(postgres, "SHOW data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void aHomeInUseIsRefusedInWordsAndFreeAgainAfterwards() {
        var home = folder.resolve("home");
        try (var first = EmbeddedPostgres.start(home)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                    .isInstanceOf(PostgresUnusable.class)
                    .hasMessageContaining("in use by another Assay")
                    .hasMessageContaining("--home");
        }
        try (var second = EmbeddedPostgres.start(home)) {
            assertThat(number(second, "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void whatACrashLeftHalfDoneIsMadeAgain() throws IOException {
        var home = folder.resolve("home");
        Files.createDirectories(home.resolve("postgres-" + PostgresBinaries.VERSION + ".unpacking/bin"));
        Files.writeString(
                home.resolve("postgres-" + PostgresBinaries.VERSION + ".unpacking/bin/postgres"), "half a program");
        Files.createDirectories(home.resolve("data.initialising/base"));
        Files.writeString(home.resolve("data.initialising/PG_VERSION"), "18");
        Files.writeString(home.resolve("database-password"), "of an earlier try");
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(number(postgres, "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void aStalePidOfAnotherProgramIsLeftAlone() throws Exception {
        var home = folder.resolve("home");
        EmbeddedPostgres.start(home).close();
        var bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Files.write(
                    home.resolve("data/postmaster.pid"),
                    List.of(
                            String.valueOf(bystander.pid()),
                            home.resolve("data").toString()));
            Postmaster.endOrphan(home.resolve("data"), Duration.ofSeconds(1));
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void aHomeThatIsAFileIsNamedInTheMessage() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(PostgresUnusable.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aFullDiskIsToldAndDoesNotPoisonTheHome() throws IOException {
        var small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                Programs.run(List.of("mount", "-t", "tmpfs", "-o", "size=20m", "none", small.toString()))
                                .code()
                        == 0,
                "only root may mount the small disk this test fills");
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(small))
                    .isInstanceOf(PostgresUnusable.class)
                    .hasMessageContaining(small.toString())
                    .hasMessageContaining("disk");
            Programs.must(List.of("mount", "-o", "remount,size=400m", small.toString()), "growing the disk");
            try (var postgres = EmbeddedPostgres.start(small)) {
                assertThat(number(postgres, "SELECT 1")).isEqualTo(1);
            }
        } finally {
            Programs.run(List.of("umount", small.toString()));
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    /// The last number that was printed with its line end.
    private static long acknowledged(Path output) throws IOException {
        var text = Files.readString(output);
        var lines = text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.matches("\\d+"))
                .toList();
        return lines.isEmpty() ? 0 : Long.parseLong(lines.getLast());
    }

    private static long number(EmbeddedPostgres postgres, String query) {
        return Long.parseLong(text(postgres, query));
    }

    private static String text(EmbeddedPostgres postgres, String query) {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.revealPassword());
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
