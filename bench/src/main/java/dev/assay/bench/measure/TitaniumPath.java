package dev.assay.bench.measure;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.Contexts;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.keys.SigningKey;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// An eddsa-rdfc-2022 proof checked with Titanium's JSON-LD and RDFC libraries, as their users put them together:
/// parsed
/// contexts in memory, no other cache.
final class TitaniumPath {
    private final Map<String, Document> contexts = new ConcurrentHashMap<>();
    private final DocumentLoader loader = (url, _) -> contexts.computeIfAbsent(
            url.toString(),
            name -> JsonDocument.of(Contexts.bundled().find(name).orElseThrow()));

    void verify(byte[] badge, SigningKey key) throws JsonLdError, RdfConsumerException {
        var document = JsonDocument.of(new ByteArrayInputStream(badge))
                .getJsonContent()
                .orElseThrow()
                .asJsonObject();
        var proof = document.getJsonObject("proof");
        var options = Json.with(Json.without(proof, "proofValue"), "@context", document.getJsonArray("@context"));
        var hashes = Arrays.copyOf(hash(options), 64);
        System.arraycopy(hash(Json.without(document, "proof")), 0, hashes, 32, 32);
        var signature =
                Base58.decode(proof.getString("proofValue").substring(1)).orElseThrow();
        if (!key.publicKey().verifies(hashes, signature)) {
            throw new IllegalStateException("Titanium canonicalises this badge in another way");
        }
    }

    private byte[] hash(JsonObject document) throws JsonLdError, RdfConsumerException {
        var canon = RdfCanon.create("SHA-256");
        JsonLd.toRdf(JsonDocument.of(document)).loader(loader).provide(canon);
        var lines = new StringWriter();
        canon.provide(new NQuadsWriter(lines));
        return HashAlgorithm.SHA_256.of(lines.toString());
    }
}
