package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.disclosure.DisclosureFault.Flaw;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.rdfc.Quad;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A document's statements under labels that tell nothing of what is not shown, and which of them its parts make
/// (W3C Data Integrity ECDSA Cryptosuites 1.0, sections 3.4.4, 3.4.15 and 3.4.16).
final class LabelledDocument {

    private static final String HMAC = "HmacSHA256";

    /// A part of a document.
    ///
    /// @param quads   its statements, blank nodes labelled as in the whole
    /// @param indexes the places of these among the lines of the whole
    record Part(JsonObject document, List<Quad> quads, BitSet indexes) {}

    private final JsonLd jsonLd;
    private final JsonObject document;
    private final JsonObject named;
    private final Map<String, String> labels;
    private final List<String> lines;

    private LabelledDocument(
            JsonLd jsonLd, JsonObject document, JsonObject named, List<Quad> quads, Map<String, String> labels) {
        this.jsonLd = jsonLd;
        this.document = document;
        this.named = named;
        this.labels = labels;
        this.lines = Statements.lines(quads, this::label);
    }

    /// @throws DisclosureException where the document cannot be read or its parts cannot be told apart
    static LabelledDocument of(JsonLd jsonLd, JsonObject document, byte[] hmacKey) {
        var plain = Statements.of(jsonLd, document);
        var named = Skolem.named(document);
        var quads = Skolem.unnamed(namedStatements(jsonLd, named));
        var canonical = Statements.canonicalLabels(quads);
        if (!Statements.canonicalLines(plain).equals(Statements.lines(quads, canonical::get))) {
            throw DisclosureException.of(Flaw.INSEPARABLE);
        }
        return new LabelledDocument(jsonLd, document, named, quads, labels(canonical, hmacKey));
    }

    /// What can be read without names and not with them has an object that is no thing, such as a map by language.
    private static List<Quad> namedStatements(JsonLd jsonLd, JsonObject named) {
        try {
            return Statements.of(jsonLd, named);
        } catch (DisclosureException becauseOfTheNames) {
            throw DisclosureException.of(Flaw.INSEPARABLE);
        }
    }

    private static Map<String, String> labels(Map<String, String> canonical, byte[] hmacKey) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(hmacKey, HMAC));
            var labels = new HashMap<String, String>();
            canonical.forEach((own, label) ->
                    labels.put(own, "u" + Base64Url.encode(mac.doFinal(label.getBytes(StandardCharsets.UTF_8)))));
            return labels;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("the JDK offers no " + HMAC, everyJdkHasIt);
        }
    }

    /// The statements in order, each ended by a line feed.
    List<String> lines() {
        return lines;
    }

    /// The label of a blank node of the document's or a part's statements.
    String label(String blank) {
        return Objects.requireNonNull(labels.get(blank));
    }

    /// The part that pointers lead to; nothing where there are none.
    ///
    /// @throws DisclosureException where a pointer leads nowhere, or the part does not make statements of the whole
    Part part(Collection<String> pointers) {
        if (pointers.isEmpty()) {
            return new Part(JsonObject.EMPTY_JSON_OBJECT, List.of(), new BitSet());
        }
        var selection = Selection.of(document, pointers);
        var quads = Skolem.unnamed(namedStatements(jsonLd, selection.in(named)));
        return new Part(selection.in(document), quads, indexes(Statements.lines(quads, this::labelOfNamed)));
    }

    private String labelOfNamed(String blank) {
        var label = Skolem.isNameless(blank) ? null : labels.get(blank);
        if (label == null) {
            throw DisclosureException.of(Flaw.INSEPARABLE);
        }
        return label;
    }

    private BitSet indexes(List<String> selected) {
        var wanted = new HashSet<>(selected);
        var indexes = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            indexes.set(i, wanted.remove(lines.get(i)));
        }
        if (!wanted.isEmpty()) {
            throw DisclosureException.of(Flaw.INSEPARABLE);
        }
        return indexes;
    }
}
