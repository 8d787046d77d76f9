package dev.assay.openbadges;

import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The terms under which a credential was issued (Verifiable Credentials 2.0, section 5.5).
public record TermsOfUse(JsonObject json) implements Part {

    private static final Maybe<URI> ID = new Maybe<>("id", Forms.IRI);

    static final Shape SHAPE = Shape.of("TermsOfUse", ID, Types.any());

    public TermsOfUse {
        SHAPE.require(json);
    }

    /// Terms of a kind that somebody else defines.
    ///
    /// @param type an absolute address, or a term that one of the credential's contexts defines
    public static TermsOfUse of(String type) {
        return new TermsOfUse(Json.object().add("type", type).build());
    }

    /// What kind it is: each a term of a context, or an address.
    public List<String> types() {
        return Types.said(json);
    }

    /// Its address.
    public Optional<URI> id() {
        return ID.of(json);
    }
}
