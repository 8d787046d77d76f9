package dev.assay.openbadges;

import dev.assay.openbadges.Property.One;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;

/// Where a credential can be had anew (Open Badges 3.0, class RefreshService).
public record RefreshService(JsonObject json) implements Part {

    private static final One<URI> ID = new One<>("id", Forms.IRI);

    static final Shape SHAPE = Shape.of("RefreshService", ID, Types.any());

    public RefreshService {
        SHAPE.require(json);
    }

    /// A service of 1EdTech's kind. Its type is defined in [OpenBadgeCredential#EXTENSIONS_CONTEXT] alone.
    public static RefreshService of(URI id) {
        return new RefreshService(Json.object()
                .add("id", id.toString())
                .add("type", "1EdTechCredentialRefresh")
                .build());
    }

    /// What kind it is: each a term of a context, or an address.
    public List<String> types() {
        return Types.said(json);
    }

    /// Its address.
    public URI id() {
        return ID.of(json);
    }
}
