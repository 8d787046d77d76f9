package dev.assay.openbadges.bake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SvgBakingTest {
    private static final String ART = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- a mark -->
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><title>Zoë</title><circle r="4"/></svg>
            """;
    private static final String CREDENTIAL = """
            {"name": "Zoë 王 \uD83C\uDFC5 <b>&amp;</b>", "x": "]]> ]]]]>>", "y": "\uFFFE"}""";

    @Test
    void whatIsBakedComesOutAgain() {
        var found = assertInstanceOf(Unbaked.Found.class, SvgBaking.unbake(bake(ART, CREDENTIAL)));
        assertEquals(value(CREDENTIAL), value(found.credential()));
    }

    @Test
    void aSignedTokenStandsInTheAttribute() {
        byte[] baked = bake(ART, "eyJh.eyJi.c2ln");
        assertTrue(new String(baked, UTF_8).contains("verify=\"eyJh.eyJi.c2ln\""));
        assertEquals(new Unbaked.Found("eyJh.eyJi.c2ln"), SvgBaking.unbake(baked));
    }

    @Test
    void theElementIsTheFirstUnderTheRoot() {
        String baked = new String(bake(ART, "{}"), UTF_8);
        assertTrue(baked.contains("xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\""), baked);
        assertTrue(baked.contains("<openbadges:credential><![CDATA[{}]]></openbadges:credential><title>Zoë"), baked);
    }

    @Test
    void aSecondBakeReplacesTheFirst() {
        byte[] twice = bake(new String(bake(ART, CREDENTIAL), UTF_8), "{\"second\": true}");
        assertEquals(new Unbaked.Found("{\"second\": true}"), SvgBaking.unbake(twice));
        assertFalse(new String(twice, UTF_8).contains("]]> ]]"));
    }

    @Test
    void anImageWithoutACredentialSaysSo() {
        assertEquals(new Unbaked.Nothing(""), SvgBaking.unbake(ART.getBytes(UTF_8)));
        assertTrue(SvgBaking.looksLikeSvg(ART.getBytes(UTF_8)));
        assertFalse(SvgBaking.looksLikeSvg("{\"a\": \"<svg\"}".getBytes(UTF_8)));
    }

    @Test
    void twoCredentialsInOneImageAreRefused() {
        String element = "<o:credential xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\">{}</o:credential>";
        String two = ART.replace("</svg>", element + element + "</svg>");
        assertInstanceOf(Unbaked.Unreadable.class, SvgBaking.unbake(two.getBytes(UTF_8)));
        assertEquals(new Unbaked.Found("{}"), SvgBaking.unbake(bake(two, "{}")));
    }

    @Test
    void aForeignUseOfThePrefixIsRefused() {
        String foreign = ART.replace("viewBox", "xmlns:openbadges=\"http://other.example\" viewBox");
        assertInstanceOf(Baked.Refused.class, SvgBaking.bake(foreign.getBytes(UTF_8), "{}"));
        String other = older("<openbadges:other/>");
        assertInstanceOf(Baked.Refused.class, SvgBaking.bake(other.getBytes(UTF_8), "{}"));
    }

    @Test
    void olderBadgesAreReadInAllTheirForms() {
        assertEquals(
                new Unbaked.FoundOlder("https://x.example/1"),
                unbake(older("<openbadges:assertion verify=\"https://x.example/1\"/>")));
        assertEquals(
                new Unbaked.FoundOlder("{\"uid\": 1}"),
                unbake(older("<openbadges:assertion verify=\"https://x.example/1\">"
                        + "<![CDATA[ {\"uid\": 1} ]]></openbadges:assertion>")));
        assertEquals(new Unbaked.Nothing(""), unbake(older("<openbadges:assertion/>")));
        assertInstanceOf(
                Unbaked.Unreadable.class,
                unbake(older("<openbadges:assertion verify=\"a\"/><openbadges:assertion verify=\"b\"/>")));
    }

    @Test
    void anOlderBadgeIsReplacedWithItsNamespace() {
        byte[] baked = bake(older("<openbadges:assertion verify=\"https://x.example/1\"/>"), "{}");
        assertEquals(new Unbaked.Found("{}"), SvgBaking.unbake(baked));
        assertFalse(new String(baked, UTF_8).contains("openbadges.org"), new String(baked, UTF_8));
    }

    @Test
    void aCredentialIsTakenBeforeAnOlderBadge() {
        String both = new String(bake(ART, "{}"), UTF_8)
                .replace("</svg>", "<assertion xmlns=\"http://openbadges.org\">{\"a\": 1}</assertion></svg>");
        assertEquals(new Unbaked.Found("{}"), unbake(both));
    }

    @Test
    void twoCredentialsInOneElementAreRefused() {
        String both = new String(bake(ART, "{}"), UTF_8)
                .replace("<openbadges:credential>", "<openbadges:credential verify=\"a.b.c\">");
        assertInstanceOf(Unbaked.Unreadable.class, unbake(both));
        String nested = new String(bake(ART, "{}"), UTF_8).replace("<![CDATA[{}]]>", "{}<g>x</g>");
        assertInstanceOf(Unbaked.Unreadable.class, unbake(nested));
    }

    @Test
    void onlyTheNamespaceCounts() {
        assertEquals(new Unbaked.Nothing(""), unbake(ART.replace("</svg>", "<credential>{}</credential></svg>")));
        String prefixed = "<openbadges:credential xmlns:openbadges=\"http://other.example\">{}</openbadges:credential>";
        assertEquals(new Unbaked.Nothing(""), unbake(ART.replace("</svg>", prefixed + "</svg>")));
        String attribute =
                "<o:credential xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\" o:verify=\"a.b.c\">{}</o:credential>";
        assertEquals(new Unbaked.Found("{}"), unbake(ART.replace("</svg>", attribute + "</svg>")));
    }

    @Test
    void whatIsNoCredentialIsNotBaked() {
        assertThrows(
                IllegalArgumentException.class, () -> SvgBaking.bake(ART.getBytes(UTF_8), "https://assay.example/b/1"));
        assertEquals(new Unbaked.Found("{}"), SvgBaking.unbake(bake(ART, " {}\n")));
    }

    @Test
    void includedFilesAreNot() {
        String including = ART.replace(
                "</svg>",
                "<o:credential xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\"><xi:include"
                        + " xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"file:///etc/passwd\"/>"
                        + "</o:credential></svg>");
        assertInstanceOf(Unbaked.Unreadable.class, unbake(including));
    }

    private static String older(String elements) {
        return ART.replace("viewBox", "xmlns:openbadges=\"http://openbadges.org\" viewBox")
                .replace("</svg>", elements + "</svg>");
    }

    private static Unbaked unbake(String svg) {
        return SvgBaking.unbake(svg.getBytes(UTF_8));
    }

    @Test
    void anythingWithADoctypeIsRefusedAtOnce() {
        String bomb = """
                <!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
                <svg xmlns="http://www.w3.org/2000/svg">&d;</svg>""";
        String outside = """
                <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <svg xmlns="http://www.w3.org/2000/svg">&x;</svg>""";
        for (String hostile : new String[] {bomb, outside}) {
            var read =
                    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SvgBaking.unbake(hostile.getBytes(UTF_8)));
            assertTrue(assertInstanceOf(Unbaked.Unreadable.class, read).reason().contains("DOCTYPE"), read.toString());
        }
    }

    @Test
    void deepAndLargeImagesAreRefused() {
        String deep = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + "<g>".repeat(100_000);
        assertInstanceOf(Unbaked.Unreadable.class, SvgBaking.unbake(deep.getBytes(UTF_8)));
        String large = ART.replace("Zoë", "x".repeat(HardenedXml.MOST_BYTES));
        assertInstanceOf(Unbaked.Unreadable.class, SvgBaking.unbake(large.getBytes(UTF_8)));
        assertInstanceOf(Baked.Refused.class, SvgBaking.bake(deep.getBytes(UTF_8), "{}"));
    }

    @Test
    void otherXmlIsNotAnSvg() {
        assertInstanceOf(Unbaked.Unreadable.class, SvgBaking.unbake("<html/>".getBytes(UTF_8)));
        assertInstanceOf(Unbaked.Unreadable.class, SvgBaking.unbake("<svg/>".getBytes(UTF_8)));
    }

    @Test
    void otherEncodingsAreRead() {
        byte[] utf16 = new String(bake(ART, CREDENTIAL), UTF_8)
                .replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")
                .getBytes(Charset.forName("UTF-16"));
        assertInstanceOf(Unbaked.Found.class, SvgBaking.unbake(utf16));
    }

    @Test
    void noDamageThrows() {
        byte[] baked = bake(ART, CREDENTIAL);
        var random = new SplittableRandom(24);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = baked.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertNotEquals(null, SvgBaking.unbake(damaged));
        }
        for (int length = 0; length < baked.length - 8; length++) {
            assertInstanceOf(
                    Unbaked.Unreadable.class, SvgBaking.unbake(Arrays.copyOf(baked, length)), "cut at " + length);
        }
    }

    private static byte[] bake(String svg, String credential) {
        return assertInstanceOf(Baked.Image.class, SvgBaking.bake(svg.getBytes(UTF_8), credential))
                .bytes();
    }

    private static JsonValue value(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
