package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// A written report, read as XML.
record ReportDocument(String source, Document document) {

    static ReportDocument of(Path file) throws Exception {
        var source = Files.readString(file);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(source)));
        return new ReportDocument(source, document);
    }

    List<Node> all(String path) throws Exception {
        var nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
    }

    List<String> texts(String path) throws Exception {
        var texts = new ArrayList<String>();
        for (var node : all(path)) {
            texts.add(node.getTextContent().replaceAll("\\s+", " ").strip());
        }
        return texts;
    }

    String text(String path) throws Exception {
        var texts = texts(path);
        assertEquals(1, texts.size(), path + " is there once");
        return texts.getFirst();
    }

    /// The cells of an item's row in the table of all items.
    List<String> row(String item) throws Exception {
        var rows = all("//table[@class='all']/tbody/tr");
        for (int i = 1; i <= rows.size(); i++) {
            var cells = texts("//table[@class='all']/tbody/tr[" + i + "]/*");
            if (cells.get(1).equals(item)) {
                return cells;
            }
        }
        throw new AssertionError("no row of " + item);
    }
}
