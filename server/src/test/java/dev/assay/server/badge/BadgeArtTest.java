package dev.assay.server.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BadgeArtTest {
    private static final Path REFERENCE = Path.of(System.getProperty("assay.shared", "../../shared"), "visual/badge");
    private static final ArtStyle PLAIN = new ArtStyle(Optional.empty(), Optional.empty(), "A");

    @Test
    void theBytesAreThoseOfTheReferenceGenerator() throws IOException {
        assumeTrue(Files.exists(REFERENCE), "the reference pictures are absent: " + REFERENCE);
        var reading = (JsonReading.Read) StrictJson.read(Files.readAllBytes(REFERENCE.resolve("plans.json")));
        var all = (JsonObject) reading.value();
        var compared = 0;
        for (var plan : all.getJsonArray("plans").getValuesAs(JsonObject.class)) {
            for (var word : plan.getJsonArray("levels").getValuesAs(JsonString.class)) {
                var level = Level.valueOf(word.getString().toUpperCase(Locale.ROOT));
                var file = plan.getString("id") + "-" + word.getString().toLowerCase(Locale.ROOT) + ".svg";
                assertThat(art(plan, all).svg(level)).as(file).isEqualTo(Files.readString(REFERENCE.resolve(file)));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(6);
    }

    private static BadgeArt art(JsonObject plan, JsonObject all) {
        var issuer = all.getJsonObject("issuer");
        return new BadgeArt(
                plan.getString("id"),
                plan.getString("title"),
                new ArtStyle(Json.text(plan, "emblem"), Json.text(plan, "plate"), issuer.getString("mark")),
                plan.getJsonArray("blueprint").getValuesAs(JsonNumber::intValue),
                plan.getInt("pass"),
                issuer.getString("name"),
                all.getInt("year"));
    }

    @Test
    void namesCannotBreakOutOfThePicture() {
        var art = new BadgeArt("x", "\"><script>alert(1)</script>&", PLAIN, List.of(50), 80, "<b>", 2026);
        for (var svg : List.of(art.svg(Level.PASSED), art.still(Level.PASSED))) {
            assertThat(svg).doesNotContain("<script").doesNotContain("<b>").contains("&lt;script&gt;");
        }
    }

    @Test
    void everyCapitalAndDigitCanBePunched() {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                .chars()
                .mapToObj(Character::toString)
                .forEach(character ->
                        assertThat(ArtLettering.centred(character, 0, 0, 12)).doesNotContain("null"));
    }

    @Test
    void theYearLettersSkipJAndBeginAgainAfterTwentyFive() {
        assertThat(inYear(2025)).isEqualTo(inYear(2050).replace("2050", "2025"));
        assertThat(inYear(2034)).isNotEqualTo(inYear(2035).replace("2035", "2034"));
    }

    private static String inYear(int year) {
        return new BadgeArt("x", "X", PLAIN, List.of(50), 80, "Y", year).svg(Level.PASSED);
    }
}
