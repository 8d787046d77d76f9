package dev.assay.openbadges;

import dev.assay.openbadges.Property.One;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;

/// One credential of a presentation, as it stands (Verifiable Credentials 2.0, sections 4.12 and 4.13).
public sealed interface Presented {

    /// The JSON-LD object.
    JsonObject json();

    /// A credential of any kind with its proofs in it.
    record Embedded(JsonObject json) implements Presented {

        static final Shape SHAPE =
                Shape.of("VerifiableCredential", new ContextList(false), Types.of("VerifiableCredential"));

        /// @throws IllegalArgumentException where this is no verifiable credential
        public Embedded {
            SHAPE.require(json);
        }

        /// The credential as a badge.
        public Reading<OpenBadgeCredential> read() {
            return OpenBadgeCredential.read(json);
        }
    }

    /// A credential inside its signature, such as a JWT: an EnvelopedVerifiableCredential.
    record Enveloped(JsonObject json) implements Presented {

        static final String TYPE = "EnvelopedVerifiableCredential";
        private static final One<URI> ID = new One<>("id", Forms.IRI);
        static final Shape SHAPE = Shape.of(TYPE, new ContextList(false), ID, Types.of(TYPE))
                .with((json, at) -> {
                    if (ID.readable(json)
                            .filter(id -> !"data".equals(id.getScheme()))
                            .isPresent()) {
                        at.at("id").note(Problem.Kind.WRONG_VALUE, "is not a data: address");
                    }
                });

        /// @throws IllegalArgumentException where this is no enveloped credential
        public Enveloped {
            SHAPE.require(json);
        }

        /// A signed credential in its envelope.
        ///
        /// @param mediaType what the envelope is, such as `application/vc+jwt`
        /// @param envelope  the signed text, in characters that an address may hold
        public static Enveloped of(String mediaType, String envelope) {
            return new Enveloped(Json.object()
                    .add("@context", Credential.DataModel.VC_2_0.context())
                    .add("id", "data:" + mediaType + "," + envelope)
                    .add("type", TYPE)
                    .build());
        }

        /// The `data:` address that holds the envelope.
        public URI id() {
            return ID.of(json);
        }
    }
}
