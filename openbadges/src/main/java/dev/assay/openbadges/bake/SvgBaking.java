package dev.assay.openbadges.bake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.assay.openbadges.bake.HardenedXml.NotXml;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Puts a credential into an SVG and takes it out again: an element `openbadges:credential` directly under the root.
///
/// JSON stands in a CDATA section in the element's body, a compact JWS in its attribute `verify`. An SVG with a
/// DOCTYPE is refused. Source: Open Badges 3.0, section 5.3.2.
public final class SvgBaking {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String OPEN_BADGES = "https://purl.imsglobal.org/ob/v3p0";
    private static final String PREFIX = "openbadges";
    private static final int HEAD = 4096;

    /// Byte order mark, declaration, comments, then the root or a DOCTYPE that names it.
    private static final Pattern BEGINS_AS_SVG = Pattern.compile(
            "(\\xef\\xbb\\xbf)?(\\s++|<\\?[^>]*+>|<!--(?s:.){0,1000}?-->)*+(<!DOCTYPE\\s+svg\\b|<([\\w.-]+:)?svg[\\s/>])");

    private SvgBaking() {}

    /// Whether the first bytes look like those of an SVG; only a guess to choose a reader by.
    public static boolean looksLikeSvg(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        return BEGINS_AS_SVG.matcher(head).lookingAt();
    }

    /// The image with `credential` in it, in place of any that it held.
    public static Baked bake(byte[] svg, String credential) {
        try {
            Document document = HardenedXml.parse(svg);
            Element root = root(document);
            String bound = root.lookupNamespaceURI(PREFIX);
            if (bound != null && !bound.equals(OPEN_BADGES)) {
                return new Baked.Refused("the SVG uses the prefix " + PREFIX + " for something else: " + bound);
            }
            credentials(document).forEach(old -> old.getParentNode().removeChild(old));
            root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + PREFIX, OPEN_BADGES);
            root.insertBefore(element(document, credential), root.getFirstChild());
            return new Baked.Image(HardenedXml.write(document));
        } catch (NotXml broken) {
            return new Baked.Refused(broken.reason());
        }
    }

    private static Element element(Document document, String credential) {
        Element element = document.createElementNS(OPEN_BADGES, PREFIX + ":credential");
        if (credential.startsWith("{")) {
            element.appendChild(document.createCDATASection(forXml(credential)));
        } else {
            element.setAttribute("verify", credential);
        }
        return element;
    }

    /// JSON with every character escaped that a CDATA section cannot carry; all of them stand inside JSON strings.
    private static String forXml(String json) {
        var safe = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean endsSection = c == '>' && json.startsWith("]]", Math.max(0, i - 2)) && i >= 2;
            boolean paired = Character.isSurrogate(c) && isPaired(json, i);
            if (endsSection || c >= 0xfffe || (Character.isSurrogate(c) && !paired)) {
                safe.append(String.format("\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /// The credential in the image.
    public static Unbaked unbake(byte[] svg) {
        try {
            Document document = HardenedXml.parse(svg);
            root(document);
            List<Element> found = credentials(document);
            if (found.size() > 1) {
                return new Unbaked.Unreadable("the SVG holds " + found.size() + " credentials; only one is allowed");
            }
            if (found.isEmpty()) {
                boolean old = document.getElementsByTagNameNS("http://openbadges.org", "assertion")
                                .getLength()
                        > 0;
                return new Unbaked.Nothing(old ? "it holds an older badge, of Open Badges 1 or 2" : "");
            }
            Element element = found.getFirst();
            String verify = element.getAttribute("verify").strip();
            String text = verify.isEmpty() ? element.getTextContent().strip() : verify;
            return text.isEmpty() ? new Unbaked.Nothing("its credential element is empty") : new Unbaked.Found(text);
        } catch (NotXml broken) {
            return new Unbaked.Unreadable(broken.reason());
        }
    }

    private static Element root(Document document) throws NotXml {
        Element root = document.getDocumentElement();
        if (SVG.equals(root.getNamespaceURI()) && "svg".equals(root.getLocalName())) {
            return root;
        }
        throw new NotXml("its outermost element is not svg in the namespace " + SVG);
    }

    private static List<Element> credentials(Document document) {
        NodeList live = document.getElementsByTagNameNS(OPEN_BADGES, "credential");
        var found = new ArrayList<Element>();
        for (int i = 0; i < live.getLength(); i++) {
            found.add((Element) live.item(i));
        }
        return found;
    }
}
