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
        this.json = json;
        if (shape.without(CredentialFields.ISSUER).requireOurs(json)) {
            requireDefined(json);
        }
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
        var whole = shape.ordered(Json.with(json, CredentialFields.ISSUER.name(), issuer.json()));
        if (Profile.SHAPE.requireOurs(issuer.json())) {
            requireDefined(whole);
        }
        return whole;
    }

    private void requireDefined(JsonObject whole) {
        if (JsonLd.bundled().read(whole) instanceof RdfReading.Refused refused) {
            throw new IllegalArgumentException(
                    shape.name() + ": " + refused.problem().inWords());
        }
    }

    @Override
    public String toString() {
        return "Unissued " + shape.name() + " " + CredentialFields.ID.of(json);
    }
}
