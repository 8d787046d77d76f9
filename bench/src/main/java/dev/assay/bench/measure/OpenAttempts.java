package dev.assay.bench.measure;

import dev.assay.bench.load.Candidate;
import dev.assay.bench.load.QuestionPage;
import dev.assay.bench.load.Sitting;
import dev.assay.bench.machine.Postgres;
import dev.assay.bench.machine.ServedAssay;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Many candidates with an open attempt each, made over HTTP as people make them.
final class OpenAttempts {
    private static final int QUESTIONS = 50;

    private OpenAttempts() {}

    static List<Sitting> make(ServedAssay assay, int count) throws IOException, InterruptedException {
        var sittings = new ArrayList<Sitting>();
        try (var http = Candidate.client()) {
            for (int i = 0; i < count; i++) {
                var candidate = new Candidate(assay.baseUrl(), http);
                candidate.signUp("candidate" + i + "@bench.example");
                sittings.add(open(assay, candidate));
            }
        }
        return sittings;
    }

    private static Sitting open(ServedAssay assay, Candidate candidate) throws IOException, InterruptedException {
        var attempt = candidate.startAttempt();
        var questions = new ArrayList<QuestionPage>();
        for (int slot = 1; slot <= QUESTIONS; slot++) {
            questions.add(QuestionPage.read(attempt, slot, candidate.page(attempt + "/questions/" + slot)));
        }
        return Sitting.of("127.0.0.1:" + assay.port(), attempt, candidate.pass(attempt), questions);
    }

    /// Compares every acknowledged save with the row that stands in the database; throws where one is not there.
    static void requireKept(List<Sitting> sittings, Postgres postgres) throws SQLException {
        try (var connection = postgres.connect();
                var query = connection.prepareStatement(
                        "SELECT revision FROM assessment.answer WHERE attempt = ? ORDER BY slot")) {
            for (var sitting : sittings) {
                var id = sitting.attempt().substring(sitting.attempt().lastIndexOf('/') + 1);
                query.setObject(1, UUID.fromString(id));
                var kept = new ArrayList<Long>();
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        kept.add(row.getLong(1));
                    }
                }
                if (!kept.equals(sitting.newestSent())) {
                    throw new IllegalStateException("Acknowledged were " + sitting.newestSent() + ", kept are " + kept);
                }
            }
        }
    }
}
