package dev.assay.openbadges.bake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// XML from strangers: no DTD, so no entities and nothing external; bounded in size, depth and attributes.
final class HardenedXml {
    /// Bytes of an image; badge art is far smaller.
    static final int MOST_BYTES = 4 << 20;

    /// Nesting of elements.
    static final int DEEPEST = 200;

    private HardenedXml() {}

    @FunctionalInterface
    interface Reading<T> {
        T read(XMLStreamReader xml) throws XMLStreamException, NotXml;
    }

    /// Reads XML event by event. A DOCTYPE is an event without effect: the reading refuses it.
    static <T> T stream(byte[] xml, Reading<T> reading) throws NotXml {
        checkSize(xml);
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return reading.read(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            throw new NotXml(
                    at == null
                            ? "it cannot be read as XML"
                            : "line " + at.getLineNumber() + ", column " + at.getColumnNumber()
                                    + " cannot be read as XML");
        }
    }

    private static void checkSize(byte[] xml) throws NotXml {
        if (xml.length > MOST_BYTES) {
            throw new NotXml("the SVG is larger than " + (MOST_BYTES >> 20) + " MiB");
        }
    }

    /// The whole tree, some forty times as large as the text: for images of one's own.
    static Document parse(byte[] xml) throws NotXml {
        checkSize(xml);
        try {
            return parser().parse(new ByteArrayInputStream(xml));
        } catch (SAXParseException broken) {
            throw new NotXml("line " + broken.getLineNumber() + ", column " + broken.getColumnNumber()
                    + " cannot be read as XML" + (mentionsDoctype(broken) ? ": a DOCTYPE is not allowed here" : ""));
        } catch (SAXException | IOException broken) {
            throw new NotXml("it cannot be read as XML");
        }
    }

    private static boolean mentionsDoctype(SAXParseException broken) {
        return broken.getMessage() != null && broken.getMessage().contains("DOCTYPE");
    }

    private static DocumentBuilder parser() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(DEEPEST));
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Throwing());
            return parser;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("This JDK's XML parser cannot be hardened", impossible);
        }
    }

    static byte[] write(Document document) {
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var out = new ByteArrayOutputStream();
            document.setXmlStandalone(true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("A parsed SVG could not be written", impossible);
        }
    }

    static final class NotXml extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        NotXml(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /// The JDK's own handler prints to standard error.
    private static final class Throwing implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
