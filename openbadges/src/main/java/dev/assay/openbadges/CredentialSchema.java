package dev.assay.openbadges;

import dev.assay.openbadges.Property.One;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;

/// A schema that a credential says it fits (Verifiable Credentials 2.0, section 4.11).
public record CredentialSchema(JsonObject json) implements Part {

    private static final One<URI> ID = new One<>("id", Forms.IRI);

    static final Shape SHAPE = Shape.of("CredentialSchema", ID, Types.any());

    public CredentialSchema {
        SHAPE.require(json);
    }

    /// 1EdTech's schema of badges. Its type is defined in [OpenBadgeCredential#EXTENSIONS_CONTEXT] alone.
    public static final CredentialSchema OPEN_BADGE = new CredentialSchema(Json.object()
            .add("id", "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json")
            .add("type", "1EdTechJsonSchemaValidator2019")
            .build());

    /// What kind it is: each a term of a context, or an address.
    public List<String> types() {
        return Types.said(json);
    }

    /// Its address.
    public URI id() {
        return ID.of(json);
    }
}
