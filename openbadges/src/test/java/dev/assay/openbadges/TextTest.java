package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static Text text(String json) {
        return new Text(Vectors.parsed("{\"text\": [" + json + "]}")
                .getJsonArray("text")
                .getFirst());
    }

    @Test
    void aPlainTextSaysNoLanguage() {
        var plain = text("\"Hello\"");
        assertTrue(plain.isPlain());
        assertEquals("Hello", plain.value());
        assertEquals(List.of(), plain.languages());
        assertEquals(Optional.empty(), plain.in("en"));
        assertEquals(Text.of("Hello"), plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"@value\": \"Hello\", \"@language\": \"en\"}, {\"@value\": \"Grüezi\", \"@language\": \"de-CH\"}]",
                "{\"en\": \"Hello\", \"de-CH\": \"Grüezi\"}"
            })
    void aTextInSeveralLanguagesIsHadInEach(String json) {
        var several = text(json);
        assertFalse(several.isPlain());
        assertEquals("Hello", several.toString());
        assertEquals(List.of("en", "de-CH"), several.languages());
        assertEquals(Optional.of("Hello"), several.in("EN"));
        assertEquals(Optional.of("Grüezi"), several.in("de"));
        assertEquals(Optional.empty(), several.in("d"));
    }

    @Test
    void oneValueObjectIsAText() {
        var one = text("{\"@value\": \"مرحبا\", \"@language\": \"ar\", \"@direction\": \"rtl\"}");
        assertEquals(Optional.of("مرحبا"), one.in("ar"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "null",
                "true",
                "{}",
                "[]",
                "[1]",
                "[[\"a\"]]",
                "[\"a\", {}]",
                "{\"@value\": 1}",
                "{\"@value\": \"a\", \"@language\": 1}",
                "{\"en\": 1}",
                "{\"not a language\": \"a\"}",
                "{\"id\": \"a:b\", \"n\": 1}"
            })
    void whatIsNoTextIsRefused(String json) {
        assertThrows(IllegalArgumentException.class, () -> text(json));
    }
}
