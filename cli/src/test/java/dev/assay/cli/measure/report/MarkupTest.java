package dev.assay.cli.measure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void textAndAttributesAreEscaped() {
        assertEquals(
                "<p title=\"&quot;&lt;\">&lt;b&gt; &amp; &#39;</p>",
                new Markup().element("p", "<b> & '", "title", "\"<").toString());
    }

    @Test
    void charactersThatNoPageMayHoldAreReplaced() {
        assertEquals(
                "a\uFFFDb\uFFFDc\uFFFD\u00E9😀",
                new Markup().text("a\u0000b\uD800c\uFFFEé😀").toString());
    }

    @Test
    void whatIsLeftOpenIsAMistake() {
        assertThrows(IllegalStateException.class, () -> new Markup().open("p").toString());
    }

    @Test
    void numbersReadAsPeopleWriteThem() {
        assertEquals("−0.50", Numbers.of(-0.5, 2));
        assertEquals("0.00", Numbers.of(-0.001, 2));
        assertEquals("1,000", Numbers.of(1000));
        assertEquals("below 0.001", Numbers.p(1e-9));
    }
}
