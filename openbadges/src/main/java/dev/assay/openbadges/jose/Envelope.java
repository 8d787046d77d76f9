package dev.assay.openbadges.jose;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;

/// An object that holds a token as a `data:` address.
final class Envelope {

    static final String MEMBER = "verifiableCredential";
    static final String TYPE = "EnvelopedVerifiableCredential";
    static final String VC_JWT = "application/vc+jwt";
    static final String VC_SD_JWT = "application/vc+sd-jwt";

    /// The most credentials of one presentation.
    static final int MOST = 100;

    private static final String CREDENTIALS_2 = "https://www.w3.org/ns/credentials/v2";
    private static final String DATA = "data:";

    private Envelope() {}

    static JsonObject of(String mediaType, String token) {
        return Json.object()
                .add("@context", CREDENTIALS_2)
                .add(CredentialFields.ID, DATA + mediaType + "," + token)
                .add(CredentialFields.TYPE, TYPE)
                .build();
    }

    static PresentedCredential opened(JsonObject envelope) {
        var url = Json.text(envelope, CredentialFields.ID).orElse("");
        int comma = url.indexOf(',');
        if (!url.startsWith(DATA) || comma < 0) {
            throw CredentialFields.wrong("the presentation holds an envelope whose id is no data: address");
        }
        var mediaType = url.substring(DATA.length(), comma).toLowerCase(Locale.ROOT);
        var token = url.substring(comma + 1);
        return switch (mediaType) {
            case VC_JWT -> new PresentedCredential.Jwt(token);
            case VC_SD_JWT, "application/dc+sd-jwt" -> new PresentedCredential.SdJwt(token);
            case String other ->
                new PresentedCredential.Unsupported(new JoseDoubt.UnsupportedForm(
                        other.isEmpty() ? "an envelope without a media type" : "an envelope of " + shortened(other)));
        };
    }

    private static String shortened(String mediaType) {
        return mediaType.length() <= 60 ? mediaType : mediaType.substring(0, 60) + "…";
    }
}
