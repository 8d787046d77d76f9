package dev.assay.openbadges.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;

/// A status list as it was found: with its proofs in it, or as a signed token.
sealed interface StatusDocument {

    /// The list without the token's claims.
    JsonObject json();

    /// Whose word it is.
    Signature signature(SignatureChecks signatures, String issuer);

    record Embedded(JsonObject json) implements StatusDocument {
        @Override
        public Signature signature(SignatureChecks signatures, String issuer) {
            var terms = ContextsCheck.checkPart(json);
            return terms instanceof CheckOutcome.Passed
                    ? signatures.check(json, issuer, SignatureChecks.proofs(json))
                    : Signature.broken(terms);
        }
    }

    record Token(ReceivedToken token) implements StatusDocument {
        @Override
        public JsonObject json() {
            return token.credential();
        }

        @Override
        public Signature signature(SignatureChecks signatures, String issuer) {
            return signatures.check(token, issuer);
        }
    }

    sealed interface Reading {
        record Read(StatusDocument document) implements Reading {}

        /// @param reason what is wrong, as a clause
        record Unreadable(String reason) implements Reading {}
    }

    static Reading read(byte[] bytes) {
        if (bytes.length > 0 && (bytes[0] & 0xff) == 'e') {
            return switch (JoseCredential.read(new String(bytes, ISO_8859_1).strip())) {
                case JoseCredential.Reading.Read(var token) -> new Reading.Read(new Token(ReceivedToken.of(token)));
                case JoseCredential.Reading.Faulty(var fault) -> new Reading.Unreadable(fault.inWords());
                case JoseCredential.Reading.Unsupported(var doubt) -> new Reading.Unreadable(doubt.inWords());
            };
        }
        return StrictJson.read(bytes) instanceof JsonReading.Read(JsonObject json)
                ? new Reading.Read(new Embedded(json))
                : new Reading.Unreadable("it is neither a JSON object nor a token");
    }
}
