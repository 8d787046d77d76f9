package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import dev.assay.openbadges.JsonPaths.JsonPath;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Every value of a full credential, replaced by something else.
class HostileValuesTest {

    private static final List<JsonValue> REPLACEMENTS = List.of(
            JsonValue.NULL,
            JsonValue.TRUE,
            Json.PROVIDER.createValue(1),
            Json.PROVIDER.createValue(""),
            JsonValue.EMPTY_JSON_ARRAY,
            JsonValue.EMPTY_JSON_OBJECT);

    private final Schema schema = BadgeSchema.load();

    @Test
    void aWrongValueAnywhereInTheExampleOfTheSpecificationIsNamedByItsPathAndNothingThrows() {
        everywhere(Vectors.json("1edtech-ob-spec/fullOpenBadge-1.json"), 1);
    }

    @Test
    void aWrongValueAnywhereInBadgesOfEveryFieldIsNamedByItsPathAndNothingThrows() {
        var badges = new RandomBadges(new Random(41));
        for (int i = 0; i < 40; i++) {
            everywhere(badges.badge().json(), 8);
        }
    }

    /// @param one one place in so many is tried, in turn
    private void everywhere(JsonObject json, int one) {
        var paths = JsonPaths.of(json);
        int refused = 0;
        for (int i = 0; i < paths.size(); i++) {
            for (int r = 0; r < REPLACEMENTS.size(); r++) {
                if ((i + r) % one == 0) {
                    refused += tried(json, paths.get(i), REPLACEMENTS.get(r));
                }
            }
        }
        assertTrue(refused > paths.size() / one, refused + " of " + paths.size());
    }

    /// 1 where the replacement was refused.
    private int tried(JsonObject json, JsonPath path, JsonValue by) {
        var changed = JsonPaths.replaced(json, path, by);
        var what = path + " = " + by;
        return switch (OpenBadgeCredential.read(changed)) {
            case Reading.Read<OpenBadgeCredential>(var badge) -> {
                EveryView.of(badge);
                assertTrue(
                        isAbsence(by) || isOfProof(path) || fits(changed),
                        () -> what + " is read and breaks the schema");
                yield 0;
            }
            case Reading.Refused<OpenBadgeCredential>(var problems) -> {
                assertFalse(problems.isEmpty());
                assertTrue(
                        problems.stream().allMatch(problem -> isAbout(problem.path(), path.toString())),
                        () -> what + ": " + problems);
                yield 1;
            }
        };
    }

    private static boolean isAbsence(JsonValue value) {
        return value.equals(JsonValue.NULL) || value.equals(JsonValue.EMPTY_JSON_ARRAY);
    }

    /// What stands in a proof is judged by who verifies it, in more detail than the schema does.
    private static boolean isOfProof(JsonPath path) {
        return path.steps().contains("proof") && !path.steps().getLast().equals("type");
    }

    private boolean fits(JsonObject json) {
        return schema.validate(StrictJson.write(json), InputFormat.JSON).isEmpty();
    }

    private static boolean isAbout(String problem, String changed) {
        return problem.startsWith(changed) || changed.startsWith(problem);
    }

    @Test
    void aFieldLeftOutThatTheSchemaRequiresIsMissed() {
        var json = Vectors.json("1edtech-ob-spec/fullOpenBadge-1.json");
        int missed = 0;
        for (var path : JsonPaths.of(json)) {
            if (path.steps().getLast() instanceof String) {
                var absent = JsonPaths.replaced(json, path, JsonValue.NULL);
                if (!fits(JsonPaths.without(json, path))) {
                    missed++;
                    assertTrue(
                            OpenBadgeCredential.read(absent)
                                            instanceof Reading.Refused<OpenBadgeCredential>(var problems)
                                    && problems.getFirst().kind() == Problem.Kind.MISSING
                                    && problems.getFirst().path().equals(path.toString()),
                            path::toString);
                }
            }
        }
        assertTrue(missed > 100, "required fields: " + missed);
    }

    @Test
    void problemsAreGatheredAllAndYetBounded() {
        var broken = Json.object()
                .add("type", Json.strings("VerifiableCredential", "OpenBadgeCredential"))
                .add("issuer", 1)
                .add("credentialSubject", Json.object().add("achievement", true))
                .build();
        assertEquals(
                List.of(
                        "@context is missing",
                        "id is missing",
                        "issuer is not an object",
                        "validFrom is missing",
                        "credentialSubject.type is missing",
                        "credentialSubject.achievement is not an object",
                        "credentialSubject has neither id nor identifier"),
                problems(broken).stream().map(Problem::toString).toList());
        var many = new ArrayList<>(Collections.nCopies(100_000, JsonValue.EMPTY_JSON_OBJECT));
        assertEquals(
                1000,
                problems(Json.object(broken).add("evidence", Json.array(many)).build())
                        .size());
    }

    static List<Problem> problems(JsonObject json) {
        return OpenBadgeCredential.read(json) instanceof Reading.Refused<OpenBadgeCredential>(var problems)
                ? problems
                : List.of();
    }
}
