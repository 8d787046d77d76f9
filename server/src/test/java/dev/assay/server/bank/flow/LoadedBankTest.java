package dev.assay.server.bank.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.items.ItemModel;
import dev.assay.server.bank.sql.Exposures;
import dev.assay.server.bank.sql.ModelVersions;
import dev.assay.server.kernel.ContentFolder;
import dev.assay.server.kernel.ContentProblems;
import dev.assay.server.kernel.Slug;
import dev.assay.server.platform.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadedBankTest {
    private static final Slug PLAN = new Slug("small");

    private final DataSource database = TestPostgres.ownedBy("bank");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void emptyTables() {
        jdbc.sql("DELETE FROM bank.model_version").update();
        jdbc.sql("DELETE FROM bank.exposure").update();
    }

    private LoadedBank bank(Path content) {
        return new LoadedBank(new ContentFolder(content), new ModelVersions(jdbc), counts(), () -> Instant.EPOCH);
    }

    private ExposureCounts counts() {
        return new ExposureCounts(new Exposures(jdbc));
    }

    private static void write(Path content, String id, String distractor) throws IOException {
        var items = Files.createDirectories(content.resolve("small/items/C01"));
        Files.writeString(items.resolve(id + ".yaml"), """
                id: %s
                kind: static
                format: single
                domain: D1
                course: C01
                objective: O1.1
                title: A queue
                level: apply
                facts: [F-C01-001]
                sources: [https://example.org/page]
                as_of: 2026-11
                stem: |
                  Which holds?
                keys: [right]
                distractors:
                  - {text: %s, misconception: m1}
                  - {text: wrong two, misconception: m2}
                  - {text: wrong three, misconception: m3}
                explanation: |
                  Because.
                """.formatted(id, distractor));
    }

    @Test
    void modelsAreReadByIdAndAPlanWithoutItemsHasNone(@TempDir Path content) throws IOException {
        write(content, "ST-C01-02", "wrong one");
        write(content, "ST-C01-01", "wrong one");
        var bank = bank(content);
        assertThat(bank.current(PLAN)).extracting(ItemModel::id).containsExactly("ST-C01-01", "ST-C01-02");
        assertThat(bank.current(new Slug("other"))).isEmpty();
    }

    @Test
    void anOlderVersionStaysReadableAfterTheFileChanged(@TempDir Path content) throws IOException {
        write(content, "ST-C01-01", "wrong one");
        var before = bank(content).current(PLAN).getFirst();
        write(content, "ST-C01-01", "wrong in another way");
        var bank = bank(content);
        assertThat(bank.current(PLAN).getFirst().version()).isNotEqualTo(before.version());
        var again = bank.stored("ST-C01-01", before.version());
        assertThat(again.version()).isEqualTo(before.version());
        assertThat(again.source()).isEqualTo(before.source());
        assertThatThrownBy(() -> bank.stored("ST-C01-01", "0".repeat(64))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyMistakeIsToldWithFileAndLineAndStopsTheStart(@TempDir Path content) throws IOException {
        write(content, "ST-C01-01", "wrong one");
        write(content, "ST-C01-02", "wrong one");
        var items = content.resolve("small/items/C01");
        var first = items.resolve("ST-C01-01.yaml");
        Files.writeString(first, Files.readString(first).replace("level: apply", "level: aply"));
        var second = items.resolve("ST-C01-02.yaml");
        Files.writeString(second, Files.readString(second).replace("kind: static", "kind: statik"));
        assertThatThrownBy(() -> bank(content))
                .isInstanceOf(ContentProblems.class)
                .hasMessageContaining("small/items/C01/ST-C01-01.yaml:8: ")
                .hasMessageContaining("small/items/C01/ST-C01-02.yaml:2: ");
    }

    @Test
    void exposuresAddUp(@TempDir Path content) throws IOException {
        write(content, "ST-C01-01", "wrong one");
        var bank = bank(content);
        bank.countExposures(PLAN, List.of("ST-C01-01", "ST-C01-02"));
        bank.countExposures(PLAN, List.of("ST-C01-02"));
        assertThat(bank.exposures(PLAN)).isEqualTo(Map.of("ST-C01-01", 1L, "ST-C01-02", 2L));
        assertThat(bank.exposures(new Slug("other"))).isEmpty();
    }

    @Test
    void nodesAddUpTheirExposures() {
        var here = counts();
        var there = counts();
        here.countOneMore(PLAN, List.of("ST-C01-01"));
        there.countOneMore(PLAN, List.of("ST-C01-01", "ST-C01-02"));
        here.write();
        there.write();
        there.write();
        assertThat(there.of(PLAN)).isEqualTo(Map.of("ST-C01-01", 2L, "ST-C01-02", 1L));
        assertThat(counts().of(PLAN)).isEqualTo(there.of(PLAN));
    }

    @Test
    void exposuresThatCouldNotBeWrittenAreWrittenLater() {
        var away = new AtomicBoolean();
        var sometimesAway = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away.get()) {
                    throw new SQLException("The database is away");
                }
                return super.getConnection();
            }
        };
        var counts = new ExposureCounts(new Exposures(JdbcClient.create(sometimesAway)));
        counts.countOneMore(PLAN, List.of("ST-C01-01"));
        away.set(true);
        assertThatThrownBy(counts::write).isInstanceOf(DataAccessException.class);
        counts.countOneMore(PLAN, List.of("ST-C01-01"));
        away.set(false);
        counts.write();
        assertThat(counts().of(PLAN)).isEqualTo(Map.of("ST-C01-01", 2L));
    }
}
