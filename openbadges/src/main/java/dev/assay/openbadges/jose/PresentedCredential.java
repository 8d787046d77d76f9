package dev.assay.openbadges.jose;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/// One credential in a presentation; each is signed by itself and to be verified by itself.
///
/// Source: W3C Verifiable Credentials Data Model 2.0, section 4.13 (EnvelopedVerifiableCredential).
public sealed interface PresentedCredential {

    /// A token of the media type `application/vc+jwt`.
    record Jwt(String token) implements PresentedCredential {}

    /// A token of the media type `application/vc+sd-jwt` or `application/dc+sd-jwt`.
    record SdJwt(String token) implements PresentedCredential {}

    /// A credential with an embedded proof.
    record Embedded(JsonObject json) implements PresentedCredential {}

    /// An envelope of another kind.
    record Unsupported(JoseDoubt doubt) implements PresentedCredential {}

    /// What came of reading the credentials of a presentation.
    sealed interface Reading {

        /// Each is of a form.
        record Read(List<PresentedCredential> credentials) implements Reading {}

        /// One is nothing that can be a credential.
        record Faulty(JoseFault fault) implements Reading {}
    }

    /// The credentials of a presentation.
    static Reading read(JsonObject presentation) {
        try {
            return new Reading.Read(of(presentation));
        } catch (JoseFaultException faulty) {
            return new Reading.Faulty(faulty.fault());
        }
    }

    /// The object that stands for a token `vc+jwt` or `vc+sd-jwt` in a presentation.
    default JsonObject toJson() {
        return switch (this) {
            case Jwt(String token) -> Envelope.of(Envelope.VC_JWT, token);
            case SdJwt(String token) -> Envelope.of(Envelope.VC_SD_JWT, token);
            case Embedded(JsonObject json) -> json;
            case Unsupported(JoseDoubt doubt) -> throw new IllegalArgumentException(doubt.inWords());
        };
    }

    private static List<PresentedCredential> of(JsonObject presentation) {
        var written = Json.many(presentation, Envelope.MEMBER);
        if (written.size() > Envelope.MOST) {
            throw CredentialFields.wrong("the presentation holds more than " + Envelope.MOST + " credentials");
        }
        return written.stream().map(PresentedCredential::of).toList();
    }

    private static PresentedCredential of(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            throw CredentialFields.wrong("the presentation holds a credential that is not an object");
        }
        if (CredentialFields.hasType(object, Envelope.TYPE)) {
            return Envelope.opened(object);
        }
        if (CredentialFields.hasType(object, "VerifiableCredential")) {
            return new Embedded(object);
        }
        throw CredentialFields.wrong("the presentation holds an object that is not a credential");
    }
}
