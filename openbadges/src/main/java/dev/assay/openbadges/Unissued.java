package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import jakarta.json.JsonObject;
import java.util.function.Function;

/// A credential that is whole but for its issuer, whom [Issuer#issue] adds with the signature.
///
/// What is made passes the published schema, our own reading, and JSON-LD in safe mode: no term is undefined.
public final class Unissued<C extends Credential> {

    private final Shape shape;
    private final Function<JsonObject, C> making;
    private final JsonObject json;

    /// @throws IllegalArgumentException where the fields do not fit together, or no context defines one of them
    Unissued(Shape shape, Function<JsonObject, C> making, JsonObject json) {
        this.shape = shape;
        this.making = making;
        this.json = sound(shape.without(CredentialFields.ISSUER), json);
    }

    /// The credential as this issuer's, not signed yet.
    ///
    /// @throws IllegalArgumentException where no context defines a field of the profile
    public C by(Profile issuer) {
        return making.apply(toJson(issuer));
    }

    /// The JSON of the credential as this issuer's, not signed yet.
    ///
    /// @throws IllegalArgumentException where no context defines a field of the profile
    public JsonObject toJson(Profile issuer) {
        return sound(shape, shape.ordered(Json.with(json, CredentialFields.ISSUER.name(), issuer.json())));
    }

    private static JsonObject sound(Shape shape, JsonObject json) {
        if (shape.requireOurs(json) && JsonLd.bundled().read(json) instanceof RdfReading.Refused refused) {
            throw new IllegalArgumentException(
                    shape.name() + ": " + refused.problem().inWords());
        }
        return json;
    }

    @Override
    public String toString() {
        return "Unissued " + shape.name() + " " + CredentialFields.ID.of(json);
    }
}
