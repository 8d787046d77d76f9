package dev.assay.server.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemModel;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesCsv;
import dev.assay.server.assessment.Assessments;
import dev.assay.server.assessment.flow.StartAttempt;
import dev.assay.server.assessment.flow.SubmitAttempt;
import dev.assay.server.bank.ItemBank;
import dev.assay.server.kernel.Slug;
import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerResponsesTest {
    private static final String PATH = "/owner/plans/serverless/responses.csv";

    private TestServer server;
    private TestBrowser owner;

    @BeforeAll
    void start() {
        server = TestServer.start();
        owner = TestBrowser.of(server).signUp("Olga", "olga@mail.example").becomeOwner(server);
    }

    @AfterAll
    void stop() {
        owner.close();
        server.close();
    }

    @Test
    void responsesComeAsAFileThatTheLibraryReadsAndThatNamesNobody() throws Exception {
        var plan = new Slug("serverless");
        assertThat(responses().people()).isZero();
        try (var sitter = TestBrowser.of(server).signUp("Sita Roy", "sita@mail.example")) {
            var assessment = server.part(Assessments.class).of(plan).orElseThrow();
            var attempt = ((StartAttempt.Started) server.part(StartAttempt.class)
                            .start(new Sittings(server).account("sita@mail.example"), assessment))
                    .attempt();
            assertThat(responses().people())
                    .as("an open attempt is nobody's business")
                    .isZero();
            server.part(SubmitAttempt.class).submit(attempt);
            var responses = responses();
            assertThat(responses.items())
                    .containsExactlyElementsOf(server.part(ItemBank.class).current(plan).stream()
                            .map(ItemModel::id)
                            .toList());
            assertThat(responses.people()).isEqualTo(1);
            assertThat(responses.presentedCount(0)).isEqualTo(50);
            assertThat(responses.rightCount(0)).isZero();
        }
        assertThat(rowsOfTheQueryInTheReadmeOfSpark()).isEqualTo(50);
        var answer = owner.get(PATH);
        assertThat(answer.body()).doesNotContain("sita", "Sita");
        assertThat(owner.get("/owner").body()).contains("href=\"/owner/plans/serverless/responses.csv\"");
    }

    private long rowsOfTheQueryInTheReadmeOfSpark() throws IOException {
        var page = Files.readString(Path.of(System.getProperty("assay.root", ".."), "psychometrics-spark/README.md"));
        var query = page.substring(page.indexOf("(select answer.attempt"), page.indexOf("\"\"\";"));
        return server.part(JdbcClient.class)
                .sql("SELECT count(person) FROM " + query + " WHERE part BETWEEN 0 AND 7 AND NOT \"right\"")
                .query(Long.class)
                .single();
    }

    private Responses responses() throws IOException {
        return ResponsesCsv.read(new ByteArrayInputStream(owner.get(PATH).body().getBytes(StandardCharsets.UTF_8)));
    }
}
