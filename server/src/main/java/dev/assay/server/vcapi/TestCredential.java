package dev.assay.server.vcapi;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.vc.DataModelVersion;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/// A credential somebody wrote, on its way to being a test issuer's.
///
/// @param json    conforms to the data model
/// @param version the data model's
public record TestCredential(JsonObject json, DataModelVersion version) {
    /// What version 1.1 needs beside its own context: 2.0 has both built in.
    private static final String PROOF_TERMS = "https://w3id.org/security/data-integrity/v2";

    private static final String STATUS_TERMS = "https://www.w3.org/ns/credentials/status/v1";

    /// With a test issuer in place of whoever stood there; what else was said of the issuer stays.
    public static JsonObject by(TestIssuer issuer, JsonObject credential) {
        var did = Json.PROVIDER.createValue(issuer.did());
        return Json.with(
                credential,
                "issuer",
                credential.get("issuer") instanceof JsonObject said ? Json.with(said, "id", did) : did);
    }

    /// With entries in status lists, beside those it has.
    public TestCredential withStatus(List<StatusEntry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        var all = new ArrayList<JsonValue>(Json.many(json, "credentialStatus"));
        entries.forEach(entry -> all.add(entry.json()));
        var value = all.size() == 1 ? all.getFirst() : Json.array(all);
        return new TestCredential(Json.with(json, "credentialStatus", value), version).defining(STATUS_TERMS);
    }

    /// As a test issuer can secure it: of version 1.1 with the terms of proofs.
    ///
    /// @throws IllegalArgumentException where it is of a version that the issuer does not secure
    public JsonObject securable(TestIssuer issuer) {
        return switch (issuer.securing()) {
            case Securing.Embedded _ -> defining(PROOF_TERMS).json;
            case Securing.Token _ -> {
                if (version != DataModelVersion.V2_0) {
                    throw new IllegalArgumentException("tokens vc+jwt hold credentials of version 2.0 alone");
                }
                yield json;
            }
        };
    }

    private TestCredential defining(String terms) {
        var contexts = json.getJsonArray("@context");
        return switch (version) {
            case V2_0 -> this;
            case V1_1 ->
                names(contexts, terms)
                        ? this
                        : new TestCredential(Json.with(json, "@context", with(contexts, terms)), version);
        };
    }

    private static boolean names(JsonArray contexts, String url) {
        return contexts.stream()
                .anyMatch(context ->
                        context instanceof JsonString text && text.getString().equals(url));
    }

    private static JsonArray with(JsonArray contexts, String url) {
        var all = new ArrayList<JsonValue>(contexts);
        all.add(Json.PROVIDER.createValue(url));
        return Json.array(all);
    }
}
