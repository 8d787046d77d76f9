package dev.assay.openbadges.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Bytes are read by [PlainReader] first and texts by [ValueReader] alone: both must come to the same.
class PlainReaderTest {

    private static final String MIXED = """
            {"a":[1,-2.50,0,-0,0.1,true,false,null,[],{}, "é\uD83C\uDF93 \\u00e9\\ud83c\\udf93\\"\\\\\\/\\b\\f\\n\\r\\t\uFFFD"],
             "b" : {"c":"", "\\u0063d":1E+3, "" : 12345678901234567890 } , "d":"T" }""";

    @Test
    void whatIsReadFromBytesIsWhatIsReadFromTheText() {
        var random = new Random(7);
        var badge = StrictJson.write(
                Samples.issuer(random).issue(Samples.full("Zoë \"Z\" Müller\n\uD83C\uDF93", random), Samples.NOW));
        int read = 0;
        for (int round = 0; round < 10_000; round++) {
            var text = new StringBuilder(round % 8 == 0 ? badge : MIXED);
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                change(text, random);
            }
            var expected = StrictJson.read(text.toString());
            if (UTF_8.newEncoder().canEncode(text)) {
                assertEquals(expected, StrictJson.read(text.toString().getBytes(UTF_8)), text::toString);
                read += expected instanceof JsonReading.Read ? 1 : 0;
            }
        }
        assertTrue(read > 2_500, "most texts are broken: " + read);
    }

    private static void change(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        var pieces = "{}[]:,\"\\u0-1.9eE+ \t\n\u0000tfn\u007fé\uD83Cx";
        char piece = pieces.charAt(random.nextInt(pieces.length()));
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, piece);
            case 2 -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            default -> text.setCharAt(at, piece);
        }
    }

    @Test
    void badgesNeedNoSecondReading() {
        var random = new Random(8);
        for (int round = 0; round < 50; round++) {
            var badge =
                    Samples.issuer(random).issue(Samples.full("Zoë \"Z\" Müller\n\uD83C\uDF93", random), Samples.NOW);
            assertEquals(badge, PlainReader.read(StrictJson.write(badge).getBytes(UTF_8)));
        }
    }

    @Test
    void whatIsWrittenIsWhatTheProviderWrites() {
        var random = new Random(9);
        for (int round = 0; round < 2_000; round++) {
            var text = random.ints(20, 0, random.nextBoolean() ? 0x100 : 0x1_0000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var value = Json.object()
                    .add(text, Json.strings("", text))
                    .add("n", random.nextGaussian())
                    .build();
            var expected = new StringWriter();
            try (var writer = Json.PROVIDER.createWriter(expected)) {
                writer.write(value);
            }
            assertEquals(expected.toString(), StrictJson.write(value));
        }
    }
}
