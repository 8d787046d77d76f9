package dev.assay.openbadges.vc;

import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.jose.JoseOutcome;
import dev.assay.openbadges.jose.JosePresentation;
import dev.assay.openbadges.jose.JwtClaims;
import dev.assay.openbadges.jose.PresentedCredential;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.openbadges.sdjwt.KeyBinding;
import dev.assay.openbadges.sdjwt.SdJwtCredential;
import dev.assay.openbadges.sdjwt.SdOutcome;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A signed token of whichever form, taken out of its envelope. Nothing in it is to be believed before [#fault] was
/// asked.
///
/// @param content the credential or presentation
/// @param signer  who says to have signed: the issuer or the holder
/// @param method  the id of the key that says to have signed
/// @param answer  the claims that answer a verifier's request, where there are any
/// @param fault   why the token does not hold under a key, if so
record Token(
        JsonObject content,
        Optional<String> signer,
        Optional<String> method,
        JwtClaims claims,
        Optional<JwtClaims> answer,
        Function<VerificationKey, Optional<String>> fault) {

    private static final String VP_JWT = "data:application/vp+jwt,";

    /// What came of opening an envelope.
    sealed interface Opening {
        record Opened(Token token) implements Opening {}

        /// @param why in words
        record Closed(String why) implements Opening {}
    }

    /// Opens an envelope that conforms.
    static Opening credential(JsonObject envelope) {
        var presented =
                Json.object().add(PresentationRules.CREDENTIALS, envelope).build();
        return switch (PresentedCredential.read(presented)) {
            case PresentedCredential.Reading.Faulty(var fault) -> new Opening.Closed(fault.inWords());
            case PresentedCredential.Reading.Read(var one) ->
                switch (one.getFirst()) {
                    case PresentedCredential.Jwt(String text) -> jwt(text);
                    case PresentedCredential.SdJwt(String text) -> sdJwt(text);
                    case PresentedCredential.Unsupported(var doubt) -> new Opening.Closed(doubt.inWords());
                    case PresentedCredential.Embedded _ -> new Opening.Closed("it holds no token");
                };
        };
    }

    private static Opening jwt(String text) {
        return switch (JoseCredential.read(text)) {
            case JoseCredential.Reading.Faulty(var fault) -> new Opening.Closed(fault.inWords());
            case JoseCredential.Reading.Unsupported(var doubt) -> new Opening.Closed(doubt.inWords());
            case JoseCredential.Reading.Read(var token) ->
                new Opening.Opened(new Token(
                        token.credential(),
                        Optional.of(token.issuer()),
                        token.verificationMethod(),
                        token.claims(),
                        Optional.of(token.claims()),
                        key -> words(token.verify(key))));
        };
    }

    private static Opening sdJwt(String text) {
        return switch (SdJwtCredential.read(text)) {
            case SdJwtCredential.Reading.Faulty(var fault) -> new Opening.Closed(fault.inWords());
            case SdJwtCredential.Reading.Unsupported(var doubt) -> new Opening.Closed(doubt.inWords());
            case SdJwtCredential.Reading.Read(var token) ->
                new Opening.Opened(new Token(
                        token.credential(),
                        Optional.of(token.issuer()),
                        token.verificationMethod(),
                        token.claims(),
                        token.token().keyBinding().map(KeyBinding::claims),
                        key -> words(token.verify(key))));
        };
    }

    /// Opens an envelope that conforms.
    static Opening presentation(JsonObject envelope) {
        var url = envelope.getString("id");
        if (!url.toLowerCase(Locale.ROOT).startsWith(VP_JWT)) {
            return new Opening.Closed("it is no " + VP_JWT + "…, the one kind of enveloped presentation known here");
        }
        return switch (JosePresentation.read(url.substring(VP_JWT.length()))) {
            case JosePresentation.Reading.Faulty(var fault) -> new Opening.Closed(fault.inWords());
            case JosePresentation.Reading.Unsupported(var doubt) -> new Opening.Closed(doubt.inWords());
            case JosePresentation.Reading.Read(var token) ->
                new Opening.Opened(new Token(
                        token.presentation(),
                        token.holder(),
                        token.verificationMethod(),
                        token.claims(),
                        Optional.of(token.claims()),
                        key -> words(token.verify(key))));
        };
    }

    private static Optional<String> words(JoseOutcome outcome) {
        return switch (outcome) {
            case JoseOutcome.Verified _ -> Optional.empty();
            case JoseOutcome.Failed(var fault) -> Optional.of(fault.inWords());
            case JoseOutcome.Unknown(var doubt) -> Optional.of(doubt.inWords());
        };
    }

    private static Optional<String> words(SdOutcome outcome) {
        return switch (outcome) {
            case SdOutcome.Verified _ -> Optional.empty();
            case SdOutcome.Failed(var fault) -> Optional.of(fault.inWords());
            case SdOutcome.Unknown(var doubt) -> Optional.of(doubt.inWords());
        };
    }
}
