package dev.assay.bench.load;

import dev.assay.items.ItemModel;
import dev.assay.items.ItemModels;
import dev.assay.items.Key;
import dev.assay.items.Variants;
import dev.assay.items.source.Problems;
import dev.assay.server.assessment.Responses;
import dev.assay.server.assessment.VariantSeeds;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.MasterSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Answers that pass, for a home that belongs to the bench: made again from the issue log with the secret of that home,
/// as the server itself does. No address of a server gives them.
public final class IssuedKeys {
    private final VariantSeeds seeds;
    private final Map<String, ItemModel> models = new HashMap<>();

    private IssuedKeys(VariantSeeds seeds) {
        this.seeds = seeds;
    }

    /// For the server that runs on this home.
    public static IssuedKeys of(Path home) throws IOException {
        var secret = Files.readString(home.resolve("secret")).strip().getBytes(StandardCharsets.UTF_8);
        return new IssuedKeys(new VariantSeeds(new MasterSecret(secret).derive(VariantSeeds.LABEL)));
    }

    /// The right response to each question of the attempt (`/attempts/ID`) by slot, written as in [QuestionPage].
    public List<String> responses(String attempt, Connection database) throws SQLException {
        var id = new AttemptId(UUID.fromString(attempt.substring(attempt.lastIndexOf('/') + 1)));
        var responses = new ArrayList<String>();
        try (var query = database.prepareStatement("""
                SELECT issued.slot, issued.redraw, issued.version, known.file, known.source
                FROM assessment.issued_variant AS issued JOIN bank.model_version AS known
                    ON known.model = issued.model AND known.version = issued.version
                WHERE issued.attempt = ? ORDER BY issued.slot""")) {
            query.setObject(1, id.value());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var model = model(row.getString(3), row.getString(4), row.getString(5));
                    var variant = Variants.of(model, seeds.seed(id, row.getInt(1), row.getInt(2)));
                    responses.add(right(variant.key()));
                }
            }
        }
        return responses;
    }

    private ItemModel model(String version, String file, String source) {
        return models.computeIfAbsent(version, _ -> {
            var problems = new Problems();
            return ItemModels.parse(source, file, problems)
                    .orElseThrow(() -> new IllegalStateException("A stored item cannot be read: " + problems));
        });
    }

    private static String right(Key key) {
        return switch (key) {
            case Key.Options options -> Responses.chosen(options.positions());
            case Key.Amount amount -> amount.value().toPlainString();
            case Key.Texts texts -> texts.accepted().getFirst();
            case Key.Places places -> Responses.placed(places.positions());
        };
    }
}
