package dev.assay.openbadges;

import dev.assay.openbadges.Form.Scalar;
import dev.assay.openbadges.Property.Many;
import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Credentials that a holder shows together (Verifiable Credentials 2.0, section 4.12).
///
/// The credentials stand as they are: their contents are read, and their proofs verified, one by one.
public record VerifiablePresentation(JsonObject json) implements Part {

    private static final Maybe<URI> ID = new Maybe<>("id", Forms.IRI);
    private static final Maybe<URI> HOLDER = new Maybe<>(
            "holder",
            new Scalar<>(
                    Problem.Kind.WRONG_VALUE,
                    "an absolute address, nor an object with one as its id",
                    VerifiablePresentation::holder,
                    holder -> Json.PROVIDER.createValue(holder.toString()),
                    _ -> Optional.empty()));
    private static final Many<Presented> VERIFIABLE_CREDENTIAL =
            new Many<>("verifiableCredential", new PresentedForm());

    static final Shape SHAPE = Shape.of(
            "VerifiablePresentation",
            new ContextList(false),
            ID,
            Types.of("VerifiablePresentation"),
            HOLDER,
            VERIFIABLE_CREDENTIAL,
            CredentialFields.TERMS_OF_USE,
            CredentialFields.PROOF);

    public VerifiablePresentation {
        SHAPE.require(json);
    }

    /// Reads a presentation of either data model: what it holds, not its proofs. Never throws for bad input.
    public static Reading<VerifiablePresentation> read(JsonObject json) {
        return SHAPE.read(json, VerifiablePresentation::new);
    }

    /// Starts an empty presentation.
    public static Builder builder() {
        return new Builder();
    }

    private static Optional<URI> holder(JsonValue json) {
        return Forms.address(json instanceof JsonObject object ? object.getOrDefault("id", JsonValue.NULL) : json);
    }

    /// Its own address, or a `urn:uuid:`.
    public Optional<URI> id() {
        return ID.of(json);
    }

    /// Who presents.
    public Optional<URI> holder() {
        return HOLDER.of(json);
    }

    /// What is presented.
    public List<Presented> credentials() {
        return VERIFIABLE_CREDENTIAL.of(json);
    }

    /// Under which terms it is presented.
    public List<TermsOfUse> termsOfUse() {
        return CredentialFields.TERMS_OF_USE.of(json);
    }

    /// Its embedded proofs, as they stand; none of them was verified.
    public List<JsonObject> proofs() {
        return CredentialFields.PROOF.of(json);
    }

    /// Gathers what a presentation holds; see [VerifiablePresentation#builder].
    public static final class Builder extends PartBuilder<VerifiablePresentation, Builder> {

        private Builder() {
            super(SHAPE);
            put("@context", Json.strings(Credential.DataModel.VC_2_0.context()));
        }

        public Builder id(URI id) {
            return set(ID, id);
        }

        /// Who presents.
        public Builder holder(URI holder) {
            return set(HOLDER, Forms.absolute("VerifiablePresentation.holder", holder));
        }

        public Builder with(Presented credential) {
            return add(VERIFIABLE_CREDENTIAL, credential);
        }

        /// Adds a credential of any kind with its proofs in it, such as what [Issuer#issue] gives.
        ///
        /// @throws IllegalArgumentException where it is no verifiable credential
        public Builder with(JsonObject credential) {
            return with(new Presented.Embedded(credential));
        }

        /// @throws IllegalArgumentException where JSON-LD in safe mode refuses one of the credentials
        @Override
        public VerifiablePresentation build() {
            var json = checked();
            if (JsonLd.bundled().read(json) instanceof RdfReading.Refused refused) {
                throw new IllegalArgumentException(
                        "VerifiablePresentation: " + refused.problem().inWords());
            }
            return new VerifiablePresentation(json);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
