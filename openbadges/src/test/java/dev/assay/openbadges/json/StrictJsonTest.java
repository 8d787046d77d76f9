package dev.assay.openbadges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static String refused(String text) {
        return assertInstanceOf(JsonReading.Refused.class, StrictJson.read(text), text)
                .inWords();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "nul",
                "{} {}",
                "[1] 2",
                "'a'",
                "{a:1}",
                "\"\t\"",
                "01",
                "1.",
                ".5",
                "+1",
                "NaN",
                "\uFEFF{}",
                "\"\\x\"",
                "\"abc",
                "]",
                "}",
                ",",
                ":"
            })
    void malformedTextIsRefused(String text) {
        refused(text);
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedByNameAndPlace() {
        assertEquals("line 2, column 5: the key \"a\" stands twice in one object", refused("{\"a\": 1,\n \"a\": 2}"));
        assertTrue(refused("{\"b\":{\"a\":1,\"\\u0061\":2}}").contains("\"a\" stands twice"));
    }

    @Test
    void nestingIsBounded() {
        assertInstanceOf(JsonReading.Read.class, StrictJson.read("[".repeat(64) + "]".repeat(64)));
        assertTrue(refused("[".repeat(65) + "]".repeat(65)).contains("deeper than 64"));
        assertTrue(refused("{\"a\":".repeat(100_000)).contains("deeper than 64"));
    }

    @Test
    void sizeIsBounded() {
        var large = "\"" + "x".repeat(StrictJson.MAX_BYTES) + "\"";
        assertTrue(refused(large).contains("more than 1048576"));
        assertInstanceOf(JsonReading.Refused.class, StrictJson.read(large.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        for (var bytes : new byte[][] {
            {'"', (byte) 0xff, '"'},
            {'"', (byte) 0xc0, (byte) 0x80, '"'},
            {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}
        }) {
            assertEquals(new JsonReading.Refused("the text is not UTF-8", 0, 0), StrictJson.read(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud83c\"", "\"\\udf93\\ud83c\"", "{\"\\ud83c\": 1}", "\"\uD83C\""})
    void halfASurrogatePairIsRefused(String text) {
        assertTrue(refused(text).contains("surrogate"));
    }

    @Test
    void aWholeSurrogatePairIsRead() {
        assertEquals(
                new JsonReading.Read(Json.PROVIDER.createValue("\uD83C\uDF93")), StrictJson.read("\"\\ud83c\\udf93\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e401", "1E-999999999", "1e99999999999999999999"})
    void numbersThatNobodyNeedsAreRefused(String text) {
        assertTrue(refused(text).contains("too long or too large"));
        assertTrue(refused("[" + "9".repeat(65) + "]").contains("too long"));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var text = "{\"b\":[1,2.50,-3,1E+30,true,false,null,\"\\\"\\\\\\n\\u0001é\uD83C\uDF93\"],\"a\":{}}";
        var read = assertInstanceOf(JsonReading.Read.class, StrictJson.read(text));
        assertEquals(text, StrictJson.write(read.value()));
        assertEquals(read, StrictJson.read(StrictJson.writeIndented(read.value().asJsonObject())));
    }

    @Test
    void noTruncationOrChangedByteOfACredentialThrows() {
        var bytes = "{\"@context\":[\"https://a\"],\"n\":{\"x\":[1.5e3,true,null,\"\\u00e9\"]}}"
                .getBytes(StandardCharsets.UTF_8);
        var random = new Random(99);
        for (int length = 0; length < bytes.length; length++) {
            assertInstanceOf(
                    JsonReading.Refused.class, StrictJson.read(java.util.Arrays.copyOf(bytes, length)), "" + length);
        }
        int read = 0;
        for (int round = 0; round < 5_000; round++) {
            var changed = bytes.clone();
            changed[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            read += StrictJson.read(changed) instanceof JsonReading.Read ? 1 : 0;
        }
        assertTrue(read > 0 && read < 5_000, "some changes stay JSON and most do not: " + read);
    }
}
