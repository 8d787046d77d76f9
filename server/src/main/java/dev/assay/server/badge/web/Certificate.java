package dev.assay.server.badge.web;

import dev.assay.server.badge.Conditions;
import dev.assay.server.badge.web.CertificateText.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A badge on paper: one landscape page of A4 with the picture, what the badge says, its conditions, and a code that
/// leads to the page where it can be checked. The paper itself proves nothing, and says so.
final class Certificate {
    private static final float WIDTH = PDRectangle.A4.getHeight();
    private static final float HEIGHT = PDRectangle.A4.getWidth();
    private static final float MARGIN = 48;
    private static final float TEXT_LEFT = 276;
    private static final float CODE_SIZE = 118;
    private static final int INK = 0x161c1d;
    private static final int GREY = 0x4b5657;
    private static final String UNSET =
            "The holder's name is in a script that this file cannot set. It stands at the address below.";

    private final BadgeView view;
    private final PDPageContentStream page;
    private final CertificateText text;

    private Certificate(BadgeView view, PDPageContentStream page, CertificateText text) {
        this.view = view;
        this.page = page;
        this.text = text;
    }

    /// @param png the badge's picture
    static byte[] of(BadgeView view, byte[] png) {
        try (var document = new PDDocument();
                var file = new ByteArrayOutputStream()) {
            var sheet = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            document.addPage(sheet);
            describe(document, view);
            var text = new CertificateText(document);
            try (var page = new PDPageContentStream(document, sheet)) {
                new Certificate(view, page, text).draw(PDImageXObject.createFromByteArray(document, png, "badge.png"));
            }
            document.save(file);
            return file.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void describe(PDDocument document, BadgeView view) {
        document.getDocumentInformation().setTitle(view.title());
        document.getDocumentInformation().setAuthor(view.issuerName());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("en");
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    private void draw(PDImageXObject picture) throws IOException {
        heading();
        page.drawImage(picture, MARGIN, 292, 196, 196);
        claim();
        conditions();
        code();
        foot();
    }

    private void heading() throws IOException {
        ink(INK);
        text.write(page, "Assay", Style.serif(17), MARGIN, HEIGHT - 54);
        ink(GREY);
        var issuer = settable(view.issuerName(), view.issuerHost());
        var style = text.fitting(issuer, Style.sans(10), 400, 6);
        text.write(page, issuer, style, WIDTH - MARGIN - text.width(issuer, style), HEIGHT - 54);
        rule(HEIGHT - 66, 1.2f);
        rule(HEIGHT - 69.5f, .6f);
    }

    private void claim() throws IOException {
        var room = WIDTH - MARGIN - TEXT_LEFT;
        ink(INK);
        var canSetName = text.canSet(view.badge().holder());
        var name = canSetName ? view.badge().holder() : UNSET;
        text.write(page, name, text.fitting(name, Style.serif(canSetName ? 34 : 13), room, 7), TEXT_LEFT, HEIGHT - 132);
        var badge = settable(view.badge().name(), "the badge at the address below");
        var sentence = view.title().substring(view.badge().holder().length() + 1);
        sentence = text.canSet(sentence) ? sentence : badge;
        text.write(page, sentence, text.fitting(sentence, Style.serif(20), room, 7), TEXT_LEFT, HEIGHT - 168);
        var y = HEIGHT - 206;
        for (var fact : facts().entrySet()) {
            ink(GREY);
            text.write(page, fact.getKey(), Style.sans(10), TEXT_LEFT, y);
            ink(INK);
            var value = settable(fact.getValue(), view.issuerHost());
            text.write(page, value, text.fitting(value, Style.sans(11), room - 76, 6), TEXT_LEFT + 76, y);
            y -= 19;
        }
    }

    private Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Level", view.level());
        facts.put(
                "Result",
                view.badge().passing().correct() + " of "
                        + view.badge().passing().questions() + " questions right; "
                        + view.badge().passing().passMark() + " were needed");
        facts.put("Issued", view.issued());
        facts.put("Expires", view.expires());
        facts.put("Issuer", view.issuerName() + ", " + view.issuerHost());
        return facts;
    }

    private void conditions() throws IOException {
        rule(272, .6f);
        ink(INK);
        text.write(page, "Under what conditions", Style.serif(13), MARGIN, 250);
        var style = Style.sans(9.5f);
        var room = WIDTH - 2 * MARGIN - CODE_SIZE - 40;
        var y = 230f;
        for (var condition : Conditions.of(view.badge().passing())) {
            for (var line : text.lines(condition.title() + " " + condition.words(), style, room)) {
                text.write(page, line, style, MARGIN, y);
                y -= style.leading();
            }
        }
    }

    private void code() throws IOException {
        var code = QrCode.of(view.address());
        var module = CODE_SIZE / code.size();
        var left = WIDTH - MARGIN - CODE_SIZE;
        var top = 262f;
        page.setNonStrokingColor(0f, 0f, 0f);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.isDark(x, y)) {
                    page.addRect(left + x * module, top - (y + 1) * module, module, module);
                }
            }
        }
        page.fill();
    }

    private void foot() throws IOException {
        rule(92, .6f);
        ink(INK);
        var address = view.address();
        text.write(page, address, text.fitting(address, Style.sans(10.5f), WIDTH - 2 * MARGIN, 6), MARGIN, 72);
        ink(GREY);
        text.write(
                page,
                "This paper proves nothing by itself. Scan the code or open the address to see whether the badge holds.",
                Style.sans(9),
                MARGIN,
                56);
    }

    private String settable(String wanted, String otherwise) throws IOException {
        return text.canSet(wanted) ? wanted : otherwise;
    }

    private void rule(float y, float thickness) throws IOException {
        page.setStrokingColor(0x75 / 255f, 0x80 / 255f, 0x80 / 255f);
        page.setLineWidth(thickness);
        page.moveTo(MARGIN, y);
        page.lineTo(WIDTH - MARGIN, y);
        page.stroke();
    }

    private void ink(int colour) throws IOException {
        page.setNonStrokingColor((colour >> 16) / 255f, (colour >> 8 & 0xff) / 255f, (colour & 0xff) / 255f);
    }
}
