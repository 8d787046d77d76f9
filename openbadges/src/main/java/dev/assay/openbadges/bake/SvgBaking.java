package dev.assay.openbadges.bake;

import static dev.assay.openbadges.bake.SvgElements.OLD_OPEN_BADGES;
import static dev.assay.openbadges.bake.SvgElements.OPEN_BADGES;
import static dev.assay.openbadges.bake.SvgElements.SVG;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.assay.openbadges.bake.HardenedXml.NotXml;
import dev.assay.openbadges.bake.SvgElements.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Puts a credential into an SVG and takes it out again: an element `openbadges:credential` directly under the root.
///
/// JSON stands in a CDATA section in the element's body, a compact JWS in its attribute `verify`. An SVG with a
/// DOCTYPE is refused. Assertions of Open Badges 1 and 2 (elements `openbadges:assertion`) are read too, and replaced:
/// else readers of different age would see different badges in one image. The picture stays the same, its text need
/// not: it is written anew. Source: Open Badges 3.0, section 5.3.2; Badge Baking of Open Badges 2.0.
public final class SvgBaking {
    private static final String PREFIX = "openbadges";
    private static final int HEAD = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /// The root, or a DOCTYPE that names it.
    private static final Pattern BEGINS_AS_SVG = Pattern.compile("\\s*+(<!DOCTYPE\\s+svg\\b|<([\\w.-]+:)?svg[\\s/>])");

    private SvgBaking() {}

    /// Whether the first bytes look like those of an SVG; only a guess to choose a reader by.
    public static boolean looksLikeSvg(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        int root = head.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        for (int next = root; next >= 0; next = pastProlog(head, root)) {
            root = next;
        }
        return BEGINS_AS_SVG.matcher(head).region(root, head.length()).lookingAt();
    }

    /// Where a declaration or comment at a place ends, after white space; -1 where none stands there.
    private static int pastProlog(String head, int from) {
        int at = from;
        while (at < head.length() && Character.isWhitespace(head.charAt(at))) {
            at++;
        }
        var end = head.startsWith("<?", at) ? ">" : head.startsWith("<!--", at) ? "-->" : "";
        int ended = end.isEmpty() ? -1 : head.indexOf(end, at + 2);
        return ended < 0 ? -1 : ended + end.length();
    }

    /// The image with `credential` in it, in place of any that it held.
    ///
    /// @param credential a JSON object or a compact JWS, else IllegalArgumentException
    public static Baked bake(byte[] svg, String credential) {
        var text = CredentialText.of(credential);
        try {
            Document document = HardenedXml.parse(svg);
            Element root = root(document);
            empty(document);
            String bound = root.lookupNamespaceURI(PREFIX);
            boolean wasOlder = OLD_OPEN_BADGES.equals(bound)
                    && elements(document, OLD_OPEN_BADGES, "*").isEmpty();
            if (bound != null && !bound.equals(OPEN_BADGES) && !wasOlder) {
                return new Baked.Refused("the SVG uses the prefix " + PREFIX + " for something else: " + bound);
            }
            root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + PREFIX, OPEN_BADGES);
            root.insertBefore(element(document, text), root.getFirstChild());
            return new Baked.Image(HardenedXml.write(document));
        } catch (NotXml broken) {
            return new Baked.Refused(broken.reason());
        }
    }

    /// The image without any credential, written anew; empty where it is no whole SVG.
    static Optional<byte[]> bare(byte[] svg) {
        try {
            Document document = HardenedXml.parse(svg);
            Element root = root(document);
            empty(document);
            root.removeAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, PREFIX);
            return Optional.of(HardenedXml.write(document));
        } catch (NotXml broken) {
            return Optional.empty();
        }
    }

    private static void empty(Document document) {
        elements(document, OPEN_BADGES, "credential").forEach(SvgBaking::remove);
        elements(document, OLD_OPEN_BADGES, "assertion").forEach(SvgBaking::remove);
    }

    private static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    private static Element element(Document document, CredentialText credential) {
        Element element = document.createElementNS(OPEN_BADGES, PREFIX + ":credential");
        if (credential.isJson()) {
            element.appendChild(document.createCDATASection(forXml(credential.text())));
        } else {
            element.setAttribute("verify", credential.text());
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
            var all = SvgElements.read(svg);
            var credential = only(all, false);
            if (credential.isPresent()) {
                return credential(credential.get());
            }
            // where an old element has both, its attribute is the address of what its body holds
            return only(all, true)
                    .map(older -> older.body().isEmpty() ? older.verify() : older.body())
                    .filter(text -> !text.isEmpty())
                    .<Unbaked>map(Unbaked.FoundOlder::new)
                    .orElse(new Unbaked.Nothing(""));
        } catch (NotXml broken) {
            return new Unbaked.Unreadable(broken.reason());
        }
    }

    private static Unbaked credential(Found element) {
        if (!element.verify().isEmpty() && !element.body().isEmpty()) {
            return new Unbaked.Unreadable(
                    "its credential element holds two credentials, in its attribute and its body");
        }
        var text = element.verify() + element.body();
        return text.isEmpty() ? new Unbaked.Nothing("its credential element is empty") : new Unbaked.Found(text);
    }

    private static Optional<Found> only(List<Found> all, boolean older) throws NotXml {
        var found = all.stream().filter(element -> element.isOlder() == older).toList();
        if (found.size() > 1) {
            throw new NotXml("the SVG holds " + found.size() + " credentials; only one is allowed");
        }
        return found.stream().findFirst();
    }

    private static Element root(Document document) throws NotXml {
        Element root = document.getDocumentElement();
        if (SVG.equals(root.getNamespaceURI()) && "svg".equals(root.getLocalName())) {
            return root;
        }
        throw new NotXml("its outermost element is not svg in the namespace " + SVG);
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        NodeList live = document.getElementsByTagNameNS(namespace, name);
        var found = new ArrayList<Element>();
        for (int i = 0; i < live.getLength(); i++) {
            found.add((Element) live.item(i));
        }
        return found;
    }
}
