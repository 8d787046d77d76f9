package dev.assay.openbadges.bake;

import dev.assay.openbadges.bake.HardenedXml.NotXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The badge elements of an SVG, read as a stream: a tree of a hostile image would take forty times its size.
final class SvgElements {
    static final String SVG = "http://www.w3.org/2000/svg";
    static final String OPEN_BADGES = "https://purl.imsglobal.org/ob/v3p0";
    static final String OLD_OPEN_BADGES = "http://openbadges.org";

    private final XMLStreamReader xml;
    private final List<Found> found = new ArrayList<>();
    private int depth;
    private @Nullable Open open;

    private SvgElements(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// One badge element.
    ///
    /// @param isOlder whether it is an `assertion` of Open Badges 1 or 2, and no `credential` of 3.0
    /// @param verify the attribute of that name, or the empty text
    /// @param body the text in it
    record Found(boolean isOlder, String verify, String body) {}

    /// The badge element that is being read.
    private record Open(boolean isOlder, String verify, StringBuilder body) {}

    /// The badge elements at whatever depth.
    static List<Found> read(byte[] svg) throws NotXml {
        return HardenedXml.stream(svg, xml -> new SvgElements(xml).readAll());
    }

    private List<Found> readAll() throws XMLStreamException, NotXml {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.DTD -> throw new NotXml("it cannot be read: a DOCTYPE is not allowed here");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new NotXml("it names an entity");
                default -> {} // comments and the like say nothing
            }
        }
        return found;
    }

    private void start() throws NotXml {
        depth++;
        if (depth == 1 && !isNamed(SVG, "svg")) {
            throw new NotXml("its outermost element is not svg in the namespace " + SVG);
        }
        if (depth > HardenedXml.DEEPEST) {
            throw new NotXml("its elements are nested deeper than " + HardenedXml.DEEPEST);
        }
        if (open != null) {
            throw new NotXml("the element of its credential holds another element");
        }
        boolean isOlder = isNamed(OLD_OPEN_BADGES, "assertion");
        if (isOlder || isNamed(OPEN_BADGES, "credential")) {
            var verify =
                    Optional.ofNullable(xml.getAttributeValue("", "verify")).orElse("");
            open = new Open(isOlder, verify.strip(), new StringBuilder());
        }
    }

    private boolean isNamed(String namespace, String name) {
        return namespace.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
    }

    private void text() {
        if (open != null) {
            open.body().append(xml.getText());
        }
    }

    private void end() {
        depth--;
        if (open != null) {
            found.add(new Found(
                    open.isOlder(), open.verify(), open.body().toString().strip()));
            open = null;
        }
    }
}
